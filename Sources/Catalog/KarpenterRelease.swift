/// The Karpenter that goes with a Kubernetes version.
package struct KarpenterRelease: Hashable, Sendable {
    /// Kubernetes minor version, such as `1.36`.
    package let kubernetes: String
    /// The oldest Karpenter that declares it.
    package let minimum: String
    /// The version of the Karpenter chart that Slipway pins for it.
    package let chart: String

    init(_ row: inout Row) throws {
        kubernetes = try row.text()
        minimum = try row.text()
        chart = try row.text()
    }
}
