/// How much a finding matters.
package enum Severity: String, Comparable, CaseIterable, Sendable {
    /// Worth knowing.
    case note
    /// It works, and it will hurt.
    case warning
    /// It will fail, or cost without use.
    case error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
