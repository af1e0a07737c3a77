/// The Kubernetes versions that the makers of a chart list: what they promise, not what works.
package struct KubernetesSupport: Hashable, Sendable {
    /// The chart, or the EKS add-on that is made of it, such as `cost-analyzer`.
    package let chart: String
    /// The add-on's key in an environment, such as `kubecost`; `karpenter` is always there.
    package let addon: String
    /// The oldest version that they list, such as `1.22`.
    package let oldest: String
    /// The newest; nil where they name the oldest alone.
    package let newest: String?
    /// The file of the chart's repository that says so.
    package let said: String

    private let oldestMinor: Int
    private let newestMinor: Int?

    /// Where the list ends that leaves a version out, in words: "up to 1.34". Nil for a version that they list.
    package func limit(excluding version: EKSVersion) -> String? {
        if let newest, let newestMinor, version.minor > newestMinor { return "up to \(newest)" }
        return version.minor < oldestMinor ? "from \(oldest) on" : nil
    }

    init(_ row: inout Row) throws {
        chart = try row.text()
        addon = try row.text()
        oldest = try row.text()
        newest = try row.optionalText()
        said = try row.text()
        oldestMinor = try Self.minor(of: oldest)
        newestMinor = try newest.map(Self.minor)
    }

    private static func minor(of version: String) throws -> Int {
        guard version.hasPrefix("1."), let minor = Int(version.dropFirst(2)) else { throw Row.Unreadable() }
        return minor
    }
}
