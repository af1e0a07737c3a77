extension Rule {
    static let gpuFamilyWithoutGPU = Rule(
        "KAR004", "gpu-family-without-gpu", .error, about: [.pools.gpu.instanceFamilies],
        title: "The GPU pool's families have GPUs",
        reason: """
            The pool's nodes are tainted for pods that ask for nvidia.com/gpu. A node without a GPU never satisfies \
            them, and other pods are kept away.
            """,
        example: .init(
            wrong: "pools: {gpu: {instanceFamilies: [m5]}}", right: "pools: {gpu: {instanceFamilies: [g5]}}"),
        source: .karpenterPools
    ) { subject in
        subject.gpuFamilies.filter { $0.family?.hasGPUsOrNeuron == false }.violations { index, name, _ in
            Violation(
                .pools.gpu.instanceFamilies[index], "\(name) has no GPU: no pod that asks for one can run there.",
                fix: subject.gpuFamilyFix(at: index))
        }
    }
}
