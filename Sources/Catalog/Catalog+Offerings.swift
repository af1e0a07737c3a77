extension Catalog {
    /// Whether any size of a family is known to be offered in a zone. It reads no table but that of offerings, which the
    /// wizard's first frame is glad of.
    package func isOffered(family: String, inZone zone: String) -> Bool {
        offeringTable[family]?.contains(zone) == true
    }

    /// Whether any size of a family is offered in a zone.
    package func offering(ofFamily family: String, inZone zone: String) -> Offering {
        if isOffered(family: family, inZone: zone) { return .offered }
        return hasOfferings(zone) && instanceTypeTable.hasValue(beginningWith: family + ".") ? .notOffered : .unknown
    }

    /// Whether a type is offered in a zone.
    package func offering(ofType type: String, inZone zone: String) -> Offering {
        guard let known = instanceType(type), hasOfferings(zone) else { return .unknown }
        return (offeringTable[type] ?? offeringTable[known.family])?.contains(zone) == true ? .offered : .notOffered
    }

    /// Whether any size of a family is offered in at least one zone of a region.
    package func offering(ofFamily family: String, inRegion region: String) -> Offering {
        offering(inRegion: region) { offering(ofFamily: family, inZone: $0) }
    }

    /// Whether a type is offered in at least one zone of a region.
    package func offering(ofType type: String, inRegion region: String) -> Offering {
        offering(inRegion: region) { offering(ofType: type, inZone: $0) }
    }

    /// The region's zones that are known to offer each of the families, those that EKS refuses included; all of its
    /// zones when no family is asked for.
    package func zones(ofRegion region: String, withAll families: [String]) -> [Zone] {
        zones(ofRegion: region) { zone in families.allSatisfy { isOffered(family: $0, inZone: zone.id) } }
    }

    /// The region's zones that are known to offer one of the families at least, those that EKS refuses included.
    package func zones(ofRegion region: String, withAny families: [String]) -> [Zone] {
        zones(ofRegion: region) { zone in families.contains { isOffered(family: $0, inZone: zone.id) } }
    }

    /// Whether it is known what the zone offers.
    private func hasOfferings(_ zone: String) -> Bool { offeringTable["*"]?.contains(zone) == true }

    private func zones(ofRegion code: String, where isWanted: (Zone) -> Bool) -> [Zone] {
        region(code)?.zones.filter(isWanted) ?? []
    }

    /// A region offers what one of its zones offers, and lacks what a zone with data lacks; zones without data
    /// decide nothing.
    private func offering(inRegion code: String, zone: (String) -> Offering) -> Offering {
        let answers = (region(code)?.zones ?? []).map { zone($0.id) }
        if answers.contains(.offered) { return .offered }
        return answers.contains(.notOffered) ? .notOffered : .unknown
    }
}
