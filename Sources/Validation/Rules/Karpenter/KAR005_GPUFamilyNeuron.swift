extension Rule {
    static let gpuFamilyNeuron = Rule(
        "KAR005", "gpu-family-neuron", .error, about: [.pools.gpu.instanceFamilies],
        title: "The GPU pool's families have NVIDIA GPUs",
        reason: """
            inf and trn families carry AWS Neuron chips, which are programmed otherwise and are asked for as \
            aws.amazon.com/neuron. The pool's image is Bottlerocket's NVIDIA variant, its taint nvidia.com/gpu.
            """,
        example: .init(
            wrong: "pools: {gpu: {instanceFamilies: [inf2]}}", right: "pools: {gpu: {instanceFamilies: [g5]}}"),
        source: .bottlerocketNvidia
    ) { subject in
        subject.gpuFamilies.filter { $0.family?.acceleratorKind == .neuron }.violations { index, name, _ in
            Violation(
                .pools.gpu.instanceFamilies[index],
                "\(name) has AWS Neuron chips and no NVIDIA GPU: the pool's image and taint are for NVIDIA GPUs.",
                fix: subject.gpuFamilyFix(at: index))
        }
    }
}
