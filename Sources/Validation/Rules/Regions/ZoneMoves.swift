import Environment

extension Subject {
    /// The move after which each zone of the document has all of the families: zones that lack one give way to others,
    /// in their places; where there are too few, they are left out. Nil when EKS accepts fewer than two zones with the
    /// families, the document's zones are not all known, or the subnets are there and lie where they lie.
    func zoneFix(having families: [String]) -> Fix? {
        guard !document.network.usesExistingVpc else { return nil }
        let chosen = document.network.zones
        let wanted = catalog.zones(ofRegion: document.region, withAll: families).filter(\.eksAccepts).map(\.id)
        guard wanted.count >= 2, chosen.count >= 2, knownZones.count == chosen.count else { return nil }
        var spare = wanted.filter { !chosen.contains($0) }
        let moved = chosen.compactMap { zone -> String? in
            if wanted.contains(zone) { return zone }
            return spare.isEmpty ? nil : spare.removeFirst()
        }
        return zonesFix(to: moved)
    }
}
