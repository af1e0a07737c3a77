import Catalog

extension Rule {
    static let nodeTypeNotInZones = Rule(
        "NOD013", "node-type-not-in-zones", .error,
        about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes, .network.zones],
        title: "Each zone offers one of a group's instance types",
        reason: """
            A group spreads its nodes over the zones. In a zone that has none of its types it starts nothing and keeps \
            reporting failures; when no zone has one, the group never comes up.
            """,
        example: .init(
            wrong: "zones: [use1-az3, use1-az4], coreNodes: {instanceTypes: [m7i.xlarge]}",
            right: "zones: [use1-az4, use1-az6], coreNodes: {instanceTypes: [m7i.xlarge]}"),
        source: .offeringData
    ) { subject in
        let zones = subject.knownZones
        guard let region = subject.region, !zones.isEmpty else { return [] }
        return subject.nodeGroups.flatMap { placed -> [Violation] in
            let usable = placed.types(subject.catalog) {
                $0.canRunNodes && subject.catalog.offering(ofType: $0.name, inRegion: region.code) != .notOffered
            }
            func lacks(_ zone: Zone, _ type: InstanceType) -> Bool {
                subject.catalog.offering(ofType: type.name, inZone: zone.id) == .notOffered
            }
            let short = zones.filter { zone in !usable.isEmpty && usable.allSatisfy { lacks(zone, $0.type) } }
            guard !short.isEmpty else { return [] }
            let isNowhere = short.count == subject.document.network.zones.count
            return usable.violations { index, type in
                let missing = short.filter { lacks($0, type) }.map(\.id)
                return Violation(
                    placed.paths.instanceTypes[index],
                    "\(type.name) is not offered in \(missing.listed()), and no other type of the \(placed.name) is: "
                        + (isNowhere ? "no node can start." : "no node can start there."),
                    severity: isNowhere ? .error : .warning,
                    fix: placed.fix(at: index, use: subject.nodeType(like: type)))
            }
        }
    }
}

extension InstanceType {
    /// Whether a node group's image runs on it, wherever it is offered.
    var canRunNodes: Bool { architecture == .x86 && accelerator == nil }
}
