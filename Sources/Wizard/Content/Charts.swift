/// How much of something is used.
package struct Gauge: Equatable, Sendable {
    package let label: String
    /// Both in the same unit; `used` may be more than `available`.
    package let used: Int
    package let available: Int
    /// The figures in words: "44 of 116 pods".
    package let text: String
}

/// The support of Kubernetes versions over the coming months.
package struct Timeline: Equatable, Sendable {
    package let version: String
    /// Months from today to the end of standard support, and of extended support; negative when it is past.
    package let standardMonths: Int
    package let extendedMonths: Int
    package let text: String
}
