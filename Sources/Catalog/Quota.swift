/// A quota of AWS Service Quotas that an environment draws on.
package struct Quota: Hashable, Sendable {
    /// Service code, such as `ec2`.
    package let service: String
    /// Quota code, such as `L-DB2E81BA`.
    package let code: String
    /// The quota's name at AWS.
    package let name: String
    /// What is counted: `vCPU`, `addresses/region` or `count`.
    package let unit: String
    /// The default that AWS publishes. The value applied to an account may be lower.
    package let published: Int
    /// The highest value AWS grants, where known.
    package let maximum: Int?
    /// What new accounts are usually given, where that differs from the published default.
    package let newAccount: ClosedRange<Int>?
    /// AWS raises it on request.
    package let isAdjustable: Bool
    /// For quotas in vCPU: which instances count, and bought how.
    package let counts: Instances?

    package enum Capacity: String, Hashable, Sendable, CaseIterable {
        case onDemand = "on-demand"
        case spot
    }

    package struct Instances: Hashable, Sendable {
        /// Instance categories (`g`), or category and generation (`p4`) where only those count.
        package let categories: [String]
        package let capacity: Capacity
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

/// What a quota is in an account, by region and code: `us-west-2/L-DB2E81BA`.
struct AppliedQuota: Sendable {
    let place: String
    let value: Int

    init(_ row: inout Row) throws {
        place = try row.text()
        value = try row.integer()
    }
}
