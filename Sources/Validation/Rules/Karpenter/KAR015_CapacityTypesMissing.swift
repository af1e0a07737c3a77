import Environment

extension Rule {
    static let capacityTypesMissing = Rule(
        "KAR015", "capacity-types-missing", .error, about: [.pools.each.capacityTypes],
        title: "A pool says how its nodes may be bought",
        reason: "A requirement without values matches nothing, and the add-ons stage refuses it.",
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {capacityTypes: []}}",
            right: "pools: {g5-gpu-karpenter: {capacityTypes: [on-demand]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.filter(\.capacityTypes.isEmpty).map { pool in
            Violation(
                pool.paths.capacityTypes,
                "The \(pool.title) says neither spot nor on-demand, so no node can be bought for it.",
                fix: Fix(use: .list(subject.usual(pool).capacityTypes), at: pool.paths.capacityTypes))
        }
    }
}
