import Environment

/// A rule: what it demands, why, who says so, and the check. One file below `Rules/` holds one.
///
/// `slipway explain` and docs/rules.md print what stands here, so it is written for people.
package struct Rule: Sendable {
    /// Family and number, `NET004`. A code is never used for another rule.
    package let code: String
    /// The rule in a few words that machines use, `subnet-overlap`.
    package let name: String
    /// The rule as a sentence: "Subnets do not overlap".
    package let title: String
    /// The most severe that its findings can be.
    package let severity: Severity
    /// What happens to those who break it.
    package let reason: String
    /// A value that breaks it and one that does not, as lines of YAML.
    package let example: Example
    /// Who says so.
    package let source: Source

    let check: @Sendable (Subject) -> [Violation]
    /// The problem of form that this rule reports, for rules about a document's shape.
    let reports: ReadingProblem.Kind?

    /// A value that breaks the rule and one that keeps it, as lines of YAML.
    package struct Example: Sendable {
        package let wrong: String
        package let right: String
        package init(wrong: String, right: String) {
            self.wrong = wrong
            self.right = right
        }
    }

    /// Where a rule comes from, and the day on which that was read.
    package struct Source: Sendable {
        package let title: String
        /// `YYYY-MM-DD` or `YYYY-MM`.
        package let date: String
        package init(_ title: String, _ date: String) {
            self.title = title
            self.date = date
        }
        /// Slipway's own contract for documents.
        static let contract = Source("Slipway's document format, docs/reference.md", "2026-11-24")
    }

    init(
        _ code: String, _ name: String, _ severity: Severity, title: String, reason: String, example: Example,
        source: Source, check: @escaping @Sendable (Subject) -> [Violation]
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.title = title
        self.reason = reason
        self.example = example
        self.source = source
        self.check = check
        reports = nil
    }

    /// A rule about the form of a document, which reading checks.
    init(
        _ code: String, _ name: String, reports kind: ReadingProblem.Kind, title: String, reason: String,
        example: Example,
        source: Source = .contract
    ) {
        self.code = code
        self.name = name
        severity = .error
        self.title = title
        self.reason = reason
        self.example = example
        self.source = source
        check = { _ in [] }
        reports = kind
    }

    /// The family that the code begins with.
    package var family: Family? { Family(rawValue: String(code.prefix(3))) }

    /// What the first three letters of a code stand for.
    package enum Family: String, CaseIterable, Sendable {
        case document = "DOC"
        case names = "NAM"
        case regions = "REG"
        case network = "NET"
        case cluster = "EKS"
        case nodes = "NOD"
        case karpenter = "KAR"
        case addons = "ADD"
        case delivery = "DLV"
        case policy = "POL"
        case capacity = "CAP"
        case cost = "CST"

        package var title: String {
            switch self {
            case .document: "Document shape"
            case .names: "Names and tags"
            case .regions: "Region and zones"
            case .network: "Addresses"
            case .cluster: "EKS version and cluster"
            case .nodes: "Node groups"
            case .karpenter: "Karpenter pools"
            case .addons: "Add-ons"
            case .delivery: "Delivery"
            case .policy: "Preset policy"
            case .capacity: "Capacity and quota"
            case .cost: "Cost"
            }
        }
    }
}
