import Environment

extension Rule {
    static let gpuFamilyZones = Rule(
        "KAR008", "gpu-family-zones", .error, about: [.pools.gpu.instanceFamilies, .network.zones],
        title: "The document's zones offer the GPU families",
        reason: """
            A GPU family is seldom in every zone of its region. Karpenter starts nodes of it only in subnets whose \
            zone has it: with one such zone there is no second choice when capacity is short, and a pod whose volume \
            lies in another zone never starts.
            """,
        example: .init(
            wrong: "zones: [usw2-az1, usw2-az4], pools: {gpu: {instanceFamilies: [g5]}}",
            right: "zones: [usw2-az1, usw2-az2], pools: {gpu: {instanceFamilies: [g5]}}"),
        source: .offeringData
    ) { subject in
        guard let region = subject.region else { return [] }
        let catalog = subject.catalog
        let zones = subject.knownZones
        let isEveryZoneKnown = zones.count == subject.document.network.zones.count
        let families = subject.gpuFamilies.filter {
            $0.family?.canBeGPUPool == true && catalog.offering(ofFamily: $0.name, inRegion: region.code) == .offered
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
            let place = left == 0 ? "offered in none of the document's zones" : "not offered in \(missing.listed())"
            let consequence =
                switch (left, isPoolPossible) {
                case (0, false): "the GPU pool can start no node."
                case (0, true): "the pool does without it."
                case (1, _): "its nodes can start in one zone only."
                default: "its nodes start in the other zones only."
                }
            return Violation(
                .pools.gpu.instanceFamilies[family.index], "\(family.name) is \(place): \(consequence)",
                severity: severity,
                fix: subject.zoneFix(having: families.map(\.name).withoutRepeats)
                    ?? subject.zoneFix(having: [family.name]))
        }
    }
}
