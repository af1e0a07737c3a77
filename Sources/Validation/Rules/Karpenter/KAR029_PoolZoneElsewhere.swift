import Environment

extension Rule {
    static let poolZoneElsewhere = Rule(
        "KAR029", "pool-zone-elsewhere", .error, about: [.pools.each.zones, .network.zones],
        title: "A pool keeps to zones of the network",
        reason: """
            Karpenter starts nodes in the network's private subnets. In a zone without one there is no place for a node, \
            and pods wait for ever.
            """,
        example: .init(
            wrong: "network: {zones: [usw2-az1, usw2-az2]}, pools: {p5-training: {zones: [usw2-az3]}}",
            right: "network: {zones: [usw2-az1, usw2-az2]}, pools: {p5-training: {zones: [usw2-az2]}}"),
        source: .karpenterPools
    ) { subject in
        let zones = subject.document.network.zones
        return subject.pools.flatMap { pool -> [Violation] in
            let list = pool.zones
            let elsewhere = list.indices.filter { !zones.contains(list[$0]) }.violations { index in
                Violation(
                    pool.paths.zones[index],
                    "The \(pool.title) keeps to \(list[index].shown), which is none of the network's zones "
                        + "(\(zones.prefix(6).map(\.shown).listed())).",
                    fix: Fix(in: list, at: index, of: pool.paths.zones, use: nil))
            }
            let otherwise = list.indices.filter { list[$0].isZoneId != list[0].isZoneId }.violations { index in
                Violation(
                    pool.paths.zones[index],
                    "The \(pool.title) names zones by id and by name, and its nodes would have to be in one of both at once. "
                        + "Name all of them in one way, here and in the network's zones.")
            }
            return elsewhere.isEmpty ? otherwise : elsewhere
        }
    }
}

extension String {
    /// Whether Karpenter is told it as an id, as `usw2-az1` is, and not as a name: `pools.tf` tells them apart so.
    fileprivate var isZoneId: Bool { lastIndex(of: "-").map { self[$0...].hasPrefix("-az") } ?? false }
}
