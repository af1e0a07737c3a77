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
            return list.indices.filter { !zones.contains(list[$0]) }.violations { index in
                Violation(
                    pool.paths.zones[index],
                    "The \(pool.title) keeps to \(list[index].shown), which is none of the network's zones "
                        + "(\(zones.prefix(6).map(\.shown).listed())).",
                    fix: Fix(in: list, at: index, of: pool.paths.zones, use: nil))
            }
        }
    }
}
