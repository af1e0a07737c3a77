/// An Availability Zone, known by its id. Letters (`us-west-2a`) are mapped to ids account by account, so a zone
/// here has none; see `Catalog.zoneName(_:belongsTo:)`.
public struct Zone: Hashable, Sendable {
    /// Such as `usw2-az1`: the same place in every account.
    public let id: String
    /// The code of its region.
    public let region: String
    /// False where EKS refuses to create a cluster with a subnet in the zone.
    public let eksAccepts: Bool

    init(_ row: inout Row) throws {
        id = try row.text()
        region = try row.text()
        eksAccepts = try row.flag()
    }
}
