import Environment

extension Rule {
    static let cpuCategoriesMissing = Rule(
        "KAR010", "cpu-categories-missing", .error,
        about: [.pools.each.instanceCategories, .pools.each.instanceFamilies, .pools.each.instanceTypes],
        title: "A CPU pool names instance categories",
        reason: "A requirement without values matches nothing, and the add-ons stage refuses it.",
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {instanceCategories: []}}",
            right: "pools: {x86-cpu-karpenter: {instanceCategories: [c, m, r]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.filter { $0.kind == .cpu && $0.choice == .categories([], minGeneration: $0.minGeneration) }
            .violations { pool in
                Violation(
                    pool.paths.instanceCategories,
                    "The \(pool.title) names no instance category, family or type, so no node can match.",
                    fix: Fix(
                        use: .list(subject.usualCPUPool.instanceCategories), at: pool.paths.instanceCategories))
            }
    }
}
