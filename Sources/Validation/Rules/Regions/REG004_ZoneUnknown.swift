extension Rule {
    static let zoneUnknown = Rule(
        "REG004", "zone-unknown", .error, about: [.network.zones],
        title: "Each zone is an Availability Zone of AWS",
        reason: """
            A subnet in a zone that does not exist cannot be created. Zones are best named by id, such as usw2-az1; \
            Local Zones and Wavelength Zones are none that EKS accepts.
            """,
        example: .init(wrong: "zones: [usw2-az1, usw2-az9]", right: "zones: [usw2-az1, usw2-az2]"),
        source: .regions
    ) { subject in
        guard let region = subject.region, region.isOffered else { return [] }
        let known = region.eksZones.map(\.id)
        return subject.zones.indices.filter { subject.zones[$0] == .unknown }
            .violations(sharing: subject.correctedZones) { index, fix in
                let zone = subject.document.network.zones[index]
                let trouble =
                    subject.catalog.isLocalZone(zone)
                    ? "\(zone.shown) is a Local Zone or a Wavelength Zone, where EKS runs no control plane."
                    : "There is no Availability Zone \(zone.shown)."
                return Violation(
                    .network.zones[index],
                    "\(trouble) \(region.code) has \(known.listed()).",
                    fix: fix)
            }
    }
}
