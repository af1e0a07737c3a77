import Environment

extension Rule {
    static let poolFamilyZones = Rule(
        "KAR008", "pool-family-zones", .error,
        about: [.pools.each.instanceFamilies, .pools.each.zones, .network.zones],
        title: "The document's zones offer a pool's families",
        reason: """
            A GPU family is seldom in every zone of its region. Karpenter starts nodes of it only in subnets whose \
            zone has it: with one such zone there is no second choice when capacity is short, and a pod whose volume \
            lies in another zone never starts.
            """,
        example: .init(
            wrong: "zones: [usw2-az1, usw2-az4], pools: {g5-gpu-karpenter: {instanceFamilies: [g5]}}",
            right: "zones: [usw2-az1, usw2-az2], pools: {g5-gpu-karpenter: {instanceFamilies: [g5]}}"),
        source: .offeringData
    ) { subject in
        subject.pools.flatMap(subject.familiesOutsideZones)
    }
}

extension Subject {
    fileprivate func familiesOutsideZones(of pool: EnvironmentDocument.Pool) -> [Violation] {
        guard let region else { return [] }
        let zones = zones(of: pool)
        let isEveryZoneKnown = zones.count == (pool.zones.isEmpty ? document.network.zones : pool.zones).count
        let families = families(of: pool).filter {
            $0.family?.canBe(in: pool) == true && catalog.offering(ofFamily: $0.name, inRegion: region.code) == .offered
        }
        func zonesWithout(_ family: String) -> [String] {
            zones.filter { catalog.offering(ofFamily: family, inZone: $0.id) == .notOffered }.map(\.id)
        }
        let short = families.map { (family: $0, missing: zonesWithout($0.name)) }.filter { !$0.missing.isEmpty }
        let isPoolPossible = families.contains { zonesWithout($0.name).count < zones.count } || !isEveryZoneKnown
        return short.violations { family, missing in
            let left = zones.count - missing.count
            let severity: Severity =
                if left >= 2 || !isEveryZoneKnown { .note } else if left == 1 || isPoolPossible { .warning } else {
                    .error
                }
            let place =
                left == 0
                ? "offered in none of the \(pool.zones.isEmpty ? "document's" : "pool's") zones"
                : "not offered in \(missing.listed())"
            let consequence =
                switch (left, isPoolPossible) {
                case (0, false): "the \(pool.title) can start no node."
                case (0, true): "the pool does without it."
                case (1, _): "its nodes can start in one zone only."
                default: "its nodes start in the other zones only."
                }
            return Violation(
                pool.paths.instanceFamilies[family.index], "\(family.name) is \(place): \(consequence)",
                severity: severity,
                fix: pool.zones.isEmpty
                    ? zoneFix(having: families.map(\.name).withoutRepeats) ?? zoneFix(having: [family.name])
                    : fixOfZones(of: pool, having: families.map(\.name)))
        }
    }

    /// Lets a pool keep to those of the network's zones that have all of the families; nil where none has.
    private func fixOfZones(of pool: EnvironmentDocument.Pool, having families: [String]) -> Fix? {
        let zones = knownZones.filter { zone in
            families.allSatisfy { catalog.offering(ofFamily: $0, inZone: zone.id) != .notOffered }
        }
        return zones.isEmpty ? nil : Fix(use: .list(zones.map(\.id)), at: pool.paths.zones)
    }
}
