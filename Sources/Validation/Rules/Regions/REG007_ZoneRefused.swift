extension Rule {
    static let zoneRefused = Rule(
        "REG007", "zone-refused", .error, about: [.network.zones],
        title: "EKS accepts each zone",
        reason: """
            A few old zones have no room for control planes. EKS refuses a cluster with a subnet there, after the \
            network has been built.
            """,
        example: .init(wrong: "zones: [use1-az1, use1-az3]", right: "zones: [use1-az1, use1-az2]"),
        source: .init("Amazon EKS User Guide, network requirements; eksctl 99984ad, pkg/az/az.go", "2026-08")
    ) { subject in
        guard let region = subject.region, region.isOffered else { return [] }
        return subject.zones.indices
            .filter { index in
                guard case .zone(let zone) = subject.zones[index] else { return false }
                return zone.region == region.code && !zone.eksAccepts
            }
            .violations(sharing: subject.correctedZones) { index, fix in
                Violation(
                    .network.zones[index],
                    "EKS refuses clusters with a subnet in \(subject.document.network.zones[index]), which has no "
                        + "room for control planes.",
                    fix: fix)
            }
    }
}
