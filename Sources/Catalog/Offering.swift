/// Whether EC2 offers an instance type or family in a place, as far as the catalog knows.
package enum Offering: Hashable, Sendable {
    case offered
    case notOffered
    /// There is no offline data for the place, the type or the family: only AWS can tell.
    case unknown
}

/// What one zone offers.
struct ZoneOfferings: Sendable {
    let zone: String
    let families: Set<String>
    /// Types of those families that the zone lacks.
    let missing: Set<String>

    init(_ row: inout Row) throws {
        zone = try row.text()
        families = Set(try row.words())
        missing = Set(try row.words())
    }
}
