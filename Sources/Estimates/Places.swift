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

    init(of document: EnvironmentDocument, catalog: Catalog) {
        self.catalog = catalog
        region = document.region
        zones = document.network.zones.filter { catalog.zone($0) != nil }
        hasUnknown = zones.isEmpty || zones.count < document.network.zones.count
    }

    /// Whether some size of the family is offered in one of the zones, or may be.
    func mayOffer(_ family: InstanceFamily) -> Bool {
        zones.contains { catalog.offering(ofFamily: family.name, inZone: $0) != .notOffered }
            || hasUnknown && catalog.offering(ofFamily: family.name, inRegion: region) != .notOffered
    }

    /// Whether the type is offered in one of the zones, or may be.
    func mayOffer(_ type: InstanceType) -> Bool {
        zones.contains { catalog.offering(ofType: type.name, inZone: $0) != .notOffered }
            || hasUnknown && catalog.offering(ofType: type.name, inRegion: region) != .notOffered
    }

    /// The zones that are known to offer the type.
    func offering(_ type: InstanceType) -> [String] {
        zones.filter { catalog.offering(ofType: type.name, inZone: $0) == .offered }
    }
}
