import Environment

extension Rule {
    static let cpuCategoriesMissing = Rule(
        "KAR010", "cpu-categories-missing", .error, about: [.pools.cpu.instanceCategories],
        title: "The CPU pool names instance categories",
        reason: "A requirement without values matches nothing, and the add-ons stage refuses it.",
        example: .init(
            wrong: "pools: {cpu: {instanceCategories: []}}", right: "pools: {cpu: {instanceCategories: [c, m, r]}}"),
        source: .karpenterPools
    ) { subject in
        let pool = subject.document.pools.cpu
        guard pool.enabled, pool.instanceCategories.isEmpty else { return [] }
        return [
            Violation(
                .pools.cpu.instanceCategories,
                "The CPU pool is on and names no instance category, so no node can match.",
                fix: Fix(
                    use: .list(EnvironmentDocument().pools.cpu.instanceCategories), at: .pools.cpu.instanceCategories))
        ]
    }
}
