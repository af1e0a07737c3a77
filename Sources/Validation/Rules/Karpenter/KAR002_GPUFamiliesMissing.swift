extension Rule {
    static let gpuFamiliesMissing = Rule(
        "KAR002", "gpu-families-missing", .error, about: [.pools.gpu.instanceFamilies],
        title: "The GPU pool names instance families",
        reason: "A requirement without values matches nothing, and the add-ons stage refuses it.",
        example: .init(
            wrong: "pools: {gpu: {instanceFamilies: []}}", right: "pools: {gpu: {instanceFamilies: [g5, g4dn]}}"),
        source: .karpenterPools
    ) { subject in
        let pool = subject.document.pools.gpu
        guard pool.enabled, pool.instanceFamilies.isEmpty else { return [] }
        return [
            Violation(
                .pools.gpu.instanceFamilies, "The GPU pool is on and names no instance family, so no node can match.",
                fix: subject.gpuFamiliesFix)
        ]
    }
}
