import Environment
import Estimates

extension Rule {
    static let poolsAlike = Rule(
        "KAR022", "pools-alike", .note,
        about: [
            .pools.each.taints, .pools.each.kind, .pools.each.instanceFamilies, .pools.each.instanceCategories,
            .pools.each.instanceTypes, .pools.each.minGeneration, .pools.each.capacityTypes, .pools.each.zones,
        ],
        title: "Two pools differ in what a pod can ask for",
        reason: """
            Where a pod fits two NodePools, Karpenter takes one of them by chance. Pods choose by a taint that they \
            tolerate, or by types, ways of buying and zones that only one pool has.
            """,
        example: .init(
            wrong: "pools: {team-a: {kind: cpu}, team-b: {kind: cpu}}",
            right: "pools: {team-a: {kind: cpu}, team-b: {kind: cpu, taints: [team=b:NoSchedule]}}"),
        source: .karpenterPools
    ) { subject in
        let pools = subject.pools.map { pool in
            let families = PoolRequirements(of: pool, in: subject.document, catalog: subject.catalog).families
            return (pool: pool, families: Set(families.map(\.name)))
        }
        return pools.indices.compactMap { index in
            pools[..<index].first {
                pools[index].pool.isLike($0.pool) && !pools[index].families.isDisjoint(with: $0.families)
            }.map { (pools[index].pool, $0.pool) }
        }.violations { pool, other in
            let taints =
                pool.taints.filter { !$0.hasPrefix("pool=") || !$0.hasSuffix(":NoSchedule") } + [
                    "pool=\(pool.name):NoSchedule"
                ]
            return Violation(
                pool.paths.taints,
                "Pods that the \(pool.title) would take, \(other.name) takes as well, and which of the two starts a node is "
                    + "chance. A taint, other types or another way of buying tells them apart.",
                fix: Fix(use: .list(taints), at: pool.paths.taints))
        }
    }
}

extension EnvironmentDocument.Pool {
    /// Whether the same pods tolerate both, and both may start nodes bought alike in one zone.
    fileprivate func isLike(_ other: Self) -> Bool {
        kind == other.kind && Set(taints) == Set(other.taints)
            && !Set(capacityTypes).isDisjoint(with: other.capacityTypes)
            && Self.mayShare(zones, other.zones) && Self.mayShare(instanceTypes, other.instanceTypes)
    }

    /// Whether two lists, each of which admits everything where it is empty, admit something in common.
    private static func mayShare(_ list: [String], _ other: [String]) -> Bool {
        list.isEmpty || other.isEmpty || !Set(list).isDisjoint(with: other)
    }
}
