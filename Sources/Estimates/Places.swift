import Catalog
import Environment

/// The zones of a document, asked what EC2 offers there.
struct Places {
    private let catalog: Catalog
    private let region: String
    /// Those that the catalog knows by their id.
    private let zones: [String]
    /// Whether some zone is only known to the account, as `us-west-2a` is, or none is chosen yet: then the whole region
    /// is asked.
    private let hasUnknown: Bool

    /// - Parameter chosen: the zones that a pool keeps to; all where it names none.
    init(of document: EnvironmentDocument, keepingTo chosen: [String] = [], catalog: Catalog) {
        self.catalog = catalog
        region = document.region
        let all = document.network.zones.filter { chosen.isEmpty || chosen.contains($0) }
        zones = all.filter { catalog.zone($0) != nil }
        hasUnknown = zones.isEmpty || zones.count < all.count
    }

    /// Whether some size of the family is offered in one of the zones, or may be.
    func mayOffer(_ family: InstanceFamily) -> Bool {
        zones.contains { catalog.offering(ofFamily: family.name, inZone: $0) != .notOffered }
            || hasUnknown && catalog.offering(ofFamily: family.name, inRegion: region) != .notOffered
    }

    /// The zones that are known to offer the type, none when only AWS can tell; nil when it is offered nowhere.
    func zones(thatMayOffer type: InstanceType) -> [String]? {
        var offering: [String] = []
        var isPossible = false
        for zone in zones {
            switch catalog.offering(ofType: type.name, inZone: zone) {
            case .offered: offering.append(zone)
            case .unknown: isPossible = true
            case .notOffered: break
            }
        }
        isPossible = isPossible || hasUnknown && catalog.offering(ofType: type.name, inRegion: region) != .notOffered
        return offering.isEmpty && !isPossible ? nil : offering
    }
}
