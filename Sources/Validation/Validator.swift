import Catalog
import Environment

/// Judges documents, whoever wrote them: every front end asks here and nowhere else.
package struct Validator: Sendable {
    package let catalog: Catalog
    /// The day on which support dates are judged.
    package let today: CalendarDay

    package init(catalog: Catalog, today: CalendarDay) {
        self.catalog = catalog
        self.today = today
    }

    /// What the rules say of a document, in the order of the registry.
    ///
    /// - Parameters:
    ///   - preset: the preset whose policy applies.
    ///   - missingPreset: the name of a preset that the document came from and that was not found here.
    ///   - lines: where the document's fields stand in its file, if it was read from one.
    package func findings(
        for document: EnvironmentDocument, preset: Preset? = nil, missingPreset: String? = nil,
        lines: SourceLines = SourceLines()
    ) -> [Finding] {
        let subject = Subject(
            document: document, catalog: catalog, today: today, preset: preset, missingPreset: missingPreset)
        return RuleRegistry.all.flatMap { rule in
            rule.check(subject).map { Finding(rule, $0, line: $0.path.flatMap(lines.line)) }
        }
    }

    /// What those rules say that are about one field: quick enough to be asked for each letter that is typed.
    package func findings(for document: EnvironmentDocument, preset: Preset?, about field: Field) -> [Finding] {
        let subject = Subject(document: document, catalog: catalog, today: today, preset: preset)
        return RuleRegistry.rulesToAsk(about: field).flatMap { rule in
            rule.check(subject).map { Finding(rule, $0, line: nil) }
        }
    }

    /// What is wrong with the form of a document that was read. Where there is something, its content cannot be judged.
    package func findings(for problems: [ReadingProblem]) -> [Finding] {
        problems.compactMap { problem in
            RuleRegistry.rule(reporting: problem.kind).map { rule in
                Finding(
                    rule,
                    Violation(
                        problem.path, problem.message,
                        fix: problem.fixes.isEmpty ? nil : Fix(mending: problem)),
                    line: problem.line)
            }
        }
    }
}
