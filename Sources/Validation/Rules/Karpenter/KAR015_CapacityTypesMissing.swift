import Environment

extension Rule {
    static let capacityTypesMissing = Rule(
        "KAR015", "capacity-types-missing", .error, title: "A pool says how its nodes may be bought",
        reason: "A requirement without values matches nothing, and the add-ons stage refuses it.",
        example: .init(wrong: "pools: {gpu: {capacityTypes: []}}", right: "pools: {gpu: {capacityTypes: [on-demand]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.filter(\.capacityTypes.isEmpty).map { pool in
            Violation(
                pool.path("capacityTypes"),
                "The \(pool.name) says neither spot nor on-demand, so no node can be bought for it.",
                fix: Fix(use: .list(pool.usualCapacityTypes), at: pool.path("capacityTypes")))
        }
    }
}
