import Environment

extension Subject {
    /// The changes after which each zone of the document has all of the families: zones that lack one give way to
    /// others, in their places, so that the subnets stay; where there are too few, zones and their subnets are left out.
    /// The first change is that of the zones.
    ///
    /// Nil when EKS accepts fewer than two zones with the families, or the document's zones cannot be told.
    func zoneChanges(having families: [String]) -> [FieldChange]? {
        let network = document.network
        let chosen = network.zones
        let wanted = catalog.zones(ofRegion: document.region, withAll: families).filter(\.eksAccepts).map(\.id)
        guard wanted.count >= 2, chosen.count >= 2, knownZones.count == chosen.count else { return nil }
        var spare = wanted.filter { !chosen.contains($0) }
        let moved = chosen.map { zone -> String? in
            if wanted.contains(zone) { return zone }
            return spare.isEmpty ? nil : spare.removeFirst()
        }
        let zones = moved.compactMap { $0 }
        var changes = [FieldChange("network.zones", .list(zones))]
        if zones.count < chosen.count {
            for (path, subnets) in [
                ("network.publicSubnets", network.publicSubnets), ("network.privateSubnets", network.privateSubnets),
            ] as [(FieldPath, [String])] {
                guard subnets.count == chosen.count else { return nil }
                let kept = zip(moved, subnets).filter { $0.0 != nil }.map(\.1)
                changes.append(FieldChange(path, .list(kept)))
            }
        }
        return changes
    }
}
