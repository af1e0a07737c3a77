extension Rule {
    static let zoneRepeated = Rule(
        "REG006", "zone-repeated", .error, about: [.network.zones],
        title: "No zone stands twice",
        reason: """
            EKS wants subnets in two different zones, and refuses a cluster whose subnets are all in one. Of two zones \
            that are the same, one protects from nothing.
            """,
        example: .init(wrong: "zones: [usw2-az1, usw2-az1]", right: "zones: [usw2-az1, usw2-az2]"),
        source: .eksNetwork
    ) { subject in
        guard subject.region?.isOffered == true else { return [] }
        let zones = subject.document.network.zones
        var seen: Set<String> = []
        return zones.indices.filter { subject.zones[$0] != .unknown && !seen.insert(zones[$0]).inserted }
            .violations(sharing: subject.correctedZones) { index, fix in
                Violation(
                    .network.zones[index],
                    "\(zones[index]) stands here a second time. Two subnets in one zone go down together, and EKS "
                        + "wants different zones.",
                    fix: fix)
            }
    }
}
