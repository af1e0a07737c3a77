extension Rule {
    static let gpuFamilyWithoutGPU = Rule(
        "KAR004", "gpu-family-without-gpu", .error, about: [.pools.each.instanceFamilies],
        title: "A GPU pool's families have GPUs",
        reason: """
            The pool's nodes are tainted for pods that ask for nvidia.com/gpu. A node without a GPU never satisfies \
            them, and other pods are kept away.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {instanceFamilies: [m5]}}",
            right: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5]}}"),
        source: .karpenterPools
    ) { subject in
        subject.gpuPools.flatMap { pool in
            subject.families(of: pool).filter { $0.family?.hasGPUsOrNeuron == false }.violations { index, name, _ in
                Violation(
                    pool.paths.instanceFamilies[index],
                    "\(name) has no GPU: no pod that asks for one can run there.",
                    fix: subject.familyFix(of: pool, at: index))
            }
        }
    }
}
