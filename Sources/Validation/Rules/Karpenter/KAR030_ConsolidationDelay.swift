import Environment

extension Rule {
    static let consolidationDelay = Rule(
        "KAR030", "consolidation-delay", .error, about: [.pools.each.consolidateAfter],
        title: "A node's idle time ends before the node does",
        reason: "Karpenter takes no time below zero, and a node of this stack is replaced after 30 days anyway.",
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {consolidateAfter: -1}}",
            right: "pools: {g5-gpu-karpenter: {consolidateAfter: 300}}"),
        source: .karpenterPools
    ) { subject in
        let bounds = FieldBounds.consolidateAfter
        return subject.pools.filter { !bounds.size.contains($0.consolidateAfter) }.map { pool in
            Violation(
                pool.paths.consolidateAfter,
                "A delay of \(pool.consolidateAfter) seconds is not possible: 0 to \(bounds.size.upperBound) are.",
                fix: Fix(use: .number(bounds.nearest(to: pool.consolidateAfter)), at: pool.paths.consolidateAfter))
        }
    }
}
