/// The Karpenter that goes with a Kubernetes version.
public struct KarpenterRelease: Hashable, Sendable {
    /// Kubernetes minor version, such as `1.36`.
    public let kubernetes: String
    /// The oldest Karpenter that declares it.
    public let minimum: String
    /// The version of the Karpenter chart that Slipway pins for it.
    public let chart: String

    init(_ row: inout Row) throws {
        kubernetes = try row.text()
        minimum = try row.text()
        chart = try row.text()
    }
}
