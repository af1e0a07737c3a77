extension Rule {
    static let gpuFamilyNeuron = Rule(
        "KAR005", "gpu-family-neuron", .error, about: [.pools.each.instanceFamilies],
        title: "A GPU pool's families have NVIDIA GPUs",
        reason: """
            inf and trn families carry AWS Neuron chips, which are programmed otherwise and are asked for as \
            aws.amazon.com/neuron. The pool's image is Bottlerocket's NVIDIA variant, its taint nvidia.com/gpu.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {instanceFamilies: [inf2]}}",
            right: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5]}}"),
        source: .bottlerocketNvidia
    ) { subject in
        subject.gpuPools.flatMap { pool in
            subject.families(of: pool).filter { $0.family?.acceleratorKind == .neuron }.violations { index, name, _ in
                Violation(
                    pool.paths.instanceFamilies[index],
                    "\(name) has AWS Neuron chips and no NVIDIA GPU: the pool's image and taint are for NVIDIA GPUs.",
                    fix: subject.familyFix(of: pool, at: index))
            }
        }
    }
}
