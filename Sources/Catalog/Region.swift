/// An AWS region.
package struct Region: Hashable, Sendable {
    /// Such as `us-west-2`.
    package let code: String
    /// The name in AWS's console, such as "US West (Oregon)".
    package let name: String
    /// AWS partition: `aws` for the commercial regions.
    package let partition: String
    /// An account has to switch the region on before it can be used.
    package let isOptIn: Bool
    /// Worth listing: a commercial region with Amazon EKS.
    package let isOffered: Bool
    /// Amazon EKS has an endpoint there.
    package let hasEKS: Bool
    /// The zone letters that one account saw, such as `a`, `b`, `c`. Other accounts may see others.
    package let letters: [Character]
    /// All zones known, those that EKS refuses included, by id. Empty for regions that are not offered.
    package let zones: [Zone]

    /// The zones in which a cluster may have subnets.
    package var eksZones: [Zone] { zones.filter(\.eksAccepts) }

    init(_ row: inout Row, zones: [String: [Zone]]) throws {
        code = try row.text()
        isOptIn = try row.flag()
        hasEKS = try row.flag()
        isOffered = try row.flag()
        letters = Array(try row.optionalText() ?? "")
        partition = try row.text()
        name = try row.text()
        self.zones = zones[code] ?? []
    }
}
