/// How much of something is used.
package struct Gauge: Equatable, Sendable {
    package let label: String
    /// Both in the same unit; `used` may be more than `available`.
    package let used: Int
    package let available: Int
    /// The figures in words: "44 of 116 pods".
    package let text: String
}

/// Which parts of the VPC's address range are taken, drawn as a bar.
package struct AddressMap: Equatable, Sendable {
    package enum Use: Hashable, Sendable { case free, publicSubnet, privateSubnet }

    /// The VPC's range, as text.
    package let vpc: String
    /// A share of the range for each entry, all equally large, in the order of the addresses.
    package let slots: [Use]
    /// Percent of the range that no subnet takes.
    package let freePercent: Int
}

/// The support of Kubernetes versions over the coming months.
package struct Timeline: Equatable, Sendable {
    package let version: String
    /// Months from today to the end of standard support, and of extended support; negative when it is past.
    package let standardMonths: Int
    package let extendedMonths: Int
    package let text: String
}
