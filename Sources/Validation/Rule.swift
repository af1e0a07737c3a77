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
    /// The fields whose values it looks at together. Its findings stand at these and at no others.
    package let about: Scope
    /// What happens to those who break it.
    package let reason: String
    /// A value that breaks it and one that does not, as lines of YAML.
    package let example: Example
    /// Who says so.
    package let source: Source

    let check: @Sendable (Subject) -> [Violation]
    /// The problem of form that this rule reports, for rules about a document's shape.
    package let reports: ReadingProblem.Kind?

    /// What a rule is about.
    package enum Scope: Sendable, ExpressibleByArrayLiteral {
        /// These fields, the one that its findings usually stand at first. Those of pools are named for each pool.
        case fields([FieldPath])
        /// Whichever field the preset's policy names.
        case anyField
        /// The document as a text, before there are fields.
        case document

        package init(arrayLiteral fields: FieldPath...) { self = .fields(fields) }

        /// Whether a finding may stand at `path`.
        package func includes(_ path: FieldPath?) -> Bool {
            switch self {
            case .fields(let fields): path.map { fields.contains($0.ofEachPool) } ?? false
            case .anyField: path.map { FieldCatalogue.field($0) != nil } ?? false
            case .document: true
            }
        }
    }

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
        _ code: String, _ name: String, _ severity: Severity, about: Scope, title: String, reason: String,
        example: Example, source: Source, check: @escaping @Sendable (Subject) -> [Violation]
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.about = about
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
        about = .document
        self.title = title
        self.reason = reason
        self.example = example
        self.source = source
        check = { _ in [] }
        reports = kind
    }
}
