import Environment

/// What a rule has to say of a document.
package struct Finding: Equatable, Sendable {
    /// The rule's code, `NET004`.
    package let code: String
    /// The rule's name, `subnet-overlap`.
    package let rule: String
    package let severity: Severity
    /// Where in the document; nil when it concerns the file as a whole.
    package let path: FieldPath?
    /// The line in the file that was read, counted from one; nil when there is none.
    package let line: Int?
    /// What is wrong and why it matters, for a newcomer, in one or two sentences.
    package private(set) var message: String
    /// The changes that mend it; nil where no change to the document can.
    package let fix: Fix?

    init(_ rule: Rule, _ violation: Violation, line: Int?) {
        code = rule.code
        self.rule = rule.name
        severity = violation.severity ?? rule.severity
        path = violation.path
        self.line = line
        message = violation.message
        fix = violation.fix
    }

    /// The same, told of one of several documents: "In eu-west-1: ...".
    package func told(of place: String) -> Finding {
        var finding = self
        finding.message = "\(place): \(message)"
        return finding
    }
}

/// One place where a document breaks a rule.
package struct Violation: Sendable {
    let path: FieldPath?
    let message: String
    /// Where it differs from the rule's own.
    let severity: Severity?
    let fix: Fix?

    init(_ path: FieldPath?, _ message: String, severity: Severity? = nil, fix: Fix? = nil) {
        self.path = path
        self.message = message
        self.severity = severity
        self.fix = fix
    }
}
