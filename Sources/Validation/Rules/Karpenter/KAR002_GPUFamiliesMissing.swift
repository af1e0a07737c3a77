import Environment

extension Rule {
    static let gpuFamiliesMissing = Rule(
        "KAR002", "gpu-families-missing", .error,
        about: [.pools.each.instanceFamilies, .pools.each.instanceTypes, .pools.each.instanceCategories],
        title: "A GPU pool names instance families",
        reason: "A requirement without values matches nothing, and the add-ons stage refuses it.",
        example: .init(
            wrong: "pools: {inference: {kind: gpu}}", right: "pools: {inference: {kind: gpu, instanceFamilies: [g6]}}"),
        source: .karpenterPools
    ) { subject in
        subject.gpuPools.filter { $0.choice == .categories([], minGeneration: $0.minGeneration) }.violations { pool in
            Violation(
                pool.paths.instanceFamilies,
                "The \(pool.title) names no instance family and no type, so no node can match.",
                fix: subject.familiesFix(of: pool))
        }
    }
}
