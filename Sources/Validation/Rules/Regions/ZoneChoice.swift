import Catalog

/// What a zone of a document turns out to be.
package enum ZoneChoice: Hashable, Sendable {
    /// The id of a zone, of whatever region.
    case zone(Zone)
    /// A name such as `us-west-2a`: a zone of that region, and only the account knows which.
    case letter(region: String)
    /// Nothing that the catalog knows.
    case unknown

    init(_ text: String, in catalog: Catalog) {
        let region = String(text.dropLast())
        if let zone = catalog.zone(text) {
            self = .zone(zone)
        } else if catalog.region(region) != nil, catalog.zoneName(text, belongsTo: region) {
            self = .letter(region: region)
        } else {
            self = .unknown
        }
    }

    /// The code of its region; nil when unknown.
    package var region: String? {
        switch self {
        case .zone(let zone): zone.region
        case .letter(let region): region
        case .unknown: nil
        }
    }
}
