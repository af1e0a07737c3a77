/// An IPv4 range that a VPC cannot use, or had better not.
package struct AddressRange: Hashable, Sendable {
    /// Such as `172.17.0.0/16`.
    package let cidr: String
    package let severity: Severity
    /// Why, in words.
    package let reason: String

    package enum Severity: String, Hashable, Sendable {
        /// AWS refuses it.
        case forbidden
        /// Allowed, and trouble later.
        case surprising
    }

    init(_ row: inout Row) throws {
        cidr = try row.text()
        severity = try row.value(Severity.init)
        reason = try row.text()
    }
}
