/// An Availability Zone, known by its id. Letters (`us-west-2a`) are mapped to ids account by account, so a zone
/// here has none; see `Catalog.zoneName(_:belongsTo:)`.
package struct Zone: Hashable, Sendable {
    /// Such as `usw2-az1`: the same place in every account.
    package let id: String
    /// The code of its region.
    package let region: String
    /// False where EKS refuses to create a cluster with a subnet in the zone.
    package let eksAccepts: Bool

    init(_ row: inout Row) throws {
        id = try row.text()
        region = try row.text()
        eksAccepts = try row.flag()
    }
}
