import Environment

/// Changes that together mend a finding, worked out for this document.
package struct Fix: Equatable, Sendable {
    /// What it does, to stand beside a key: "use usw2-az1, usw2-az2".
    package let title: String
    package let changes: [FieldChange]

    package init(_ title: String, _ changes: [FieldChange]) {
        self.title = title
        self.changes = changes
    }

    /// What mends a problem of form.
    init(mending problem: ReadingProblem) {
        self.init(
            problem.fixes.count == 1
                ? "use \(problem.fixes[0].value.text)" : "write \(problem.path?.description ?? "it")",
            problem.fixes)
    }

    /// One change, named after its value.
    package init(use value: FieldValue, at path: FieldPath) {
        self.init("use \(value.text.isEmpty ? "nothing" : value.text)", [FieldChange(path, value)])
    }
}
