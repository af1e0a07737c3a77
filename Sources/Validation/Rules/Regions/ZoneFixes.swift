import Catalog
import Environment
import Text

extension Subject {
    /// The document's zones made acceptable, all of them at once, so that the fixes of several findings agree: each
    /// that cannot stay makes room for another one of the region, and at least two are left. Subnets follow where their
    /// number has to. Nil when the region has too few zones.
    var correctedZones: Fix? {
        guard let region else { return nil }
        let texts = document.network.zones
        var spare = zonesByWorth(of: region)
        var kept: [Int: String] = [:]
        for (index, choice) in zones.enumerated() {
            guard case .zone(let zone) = choice, let place = spare.firstIndex(of: zone.id) else { continue }
            kept[index] = spare.remove(at: place)
        }
        var mended: [String] = []
        for (index, text) in texts.enumerated() where mended.count < FieldBounds.zones.size.upperBound {
            if let zone = kept[index] {
                mended.append(zone)
            } else if let nearest = NearestName.of(text, among: spare) ?? spare.first {
                spare.removeAll { $0 == nearest }
                mended.append(nearest)
            }
        }
        while mended.count < document.network.leastZones, !spare.isEmpty { mended.append(spare.removeFirst()) }
        guard mended.count >= FieldBounds.zones.size.lowerBound, mended != texts else { return nil }
        return zonesFix(to: mended)
    }

    /// Another region, with zones of its own unless those of the document are. Nil when it has too few.
    func fix(toRegion code: String) -> Fix? {
        let title = "use \(code)"
        let change = FieldChange(.region, .text(code))
        let areOfRegion = zones.allSatisfy { $0.region == code }
        guard !areOfRegion, let region = catalog.region(code) else {
            return Fix(title, [change] + offerChanges(after: [change]))
        }
        let count = max(document.network.leastZones, document.network.zones.count)
        let zones = zonesByWorth(of: region).prefix(count).sorted()
        guard zones.count >= document.network.leastZones else { return nil }
        let changes = [change] + zonesFix(to: zones).changes
        return Fix(title, changes + offerChanges(after: changes))
    }

    /// These zones, as many subnets, and no pool that keeps to another one.
    func zonesFix(to zones: [String]) -> Fix {
        var changes = [FieldChange(.network.zones, .list(zones))]
        if zones.count != document.network.zones.count {
            let repairs = subnetRepairs(count: zones.count)
            changes += SubnetKind.allCases.compactMap { kind in
                let subnets = kind.subnets(in: document)
                guard !subnets.isEmpty, subnets.count != zones.count else { return nil }
                return repairs.list(of: kind, in: document, count: zones.count)
            }
        }
        changes += document.pools.all.filter { !$0.zones.allSatisfy(zones.contains) }.map { pool in
            FieldChange(pool.paths.zones, .list(pool.zones.filter(zones.contains)))
        }
        return Fix("use \(zones.joined(separator: ", "))", changes)
    }

    /// The zones of a region that EKS accepts, those with the most of the chosen GPU families first.
    private func zonesByWorth(of region: Region) -> [String] {
        let families = gpuFamilies
        return region.eksZones
            .map { zone in
                (zone.id, families.count { catalog.offering(ofFamily: $0, inZone: zone.id) == .offered })
            }
            .sorted { ($0.1, $1.0) > ($1.1, $0.0) }
            .map(\.0)
    }
}
