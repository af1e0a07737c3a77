/// A quota of AWS Service Quotas that an environment draws on.
public struct Quota: Hashable, Sendable {
    /// Service code, such as `ec2`.
    public let service: String
    /// Quota code, such as `L-DB2E81BA`.
    public let code: String
    /// The quota's name at AWS.
    public let name: String
    /// What is counted: `vCPU`, `addresses/region` or `count`.
    public let unit: String
    /// The default that AWS publishes. The value applied to an account may be lower.
    public let published: Int
    /// The highest value AWS grants, where known.
    public let maximum: Int?
    /// What new accounts are usually given, where that differs from the published default.
    public let newAccount: ClosedRange<Int>?
    /// AWS raises it on request.
    public let isAdjustable: Bool
    /// For quotas in vCPU: which instances count, and bought how.
    public let counts: Instances?

    public enum Capacity: String, Hashable, Sendable, CaseIterable {
        case onDemand = "on-demand"
        case spot
    }

    public struct Instances: Hashable, Sendable {
        /// Instance categories (`g`), or category and generation (`p4`) where only those count.
        public let categories: [String]
        public let capacity: Capacity
    }

    init(_ row: inout Row) throws {
        service = try row.text()
        code = try row.text()
        published = try row.integer()
        maximum = try row.optionalInteger()
        newAccount = try row.optionalText().map(Self.range)
        isAdjustable = try row.flag()
        let categories = try row.words()
        let capacity = try row.optionalText()
        if let capacity {
            guard let capacity = Capacity(rawValue: capacity) else { throw Row.Unreadable() }
            counts = Instances(categories: categories, capacity: capacity)
        } else {
            counts = nil
        }
        unit = try row.text()
        name = try row.text()
    }

    /// `5-32`, or one number.
    private static func range(_ text: String) throws -> ClosedRange<Int> {
        let ends = text.split(separator: "-").map { Int($0) }
        guard let first = ends.first, let last = ends.last, ends.count <= 2, let first, let last, first <= last else {
            throw Row.Unreadable()
        }
        return first...last
    }
}
