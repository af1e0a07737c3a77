import Catalog
import Environment
import TestSupport
import Testing
import Validation

/// A document that breaks one rule, and where the rule has to say so.
struct Sample: Sendable, CustomTestStringConvertible {
    let code: String
    let path: FieldPath
    let severity: Severity
    /// The change to the sound document, on the day of the tests unless `day` says otherwise.
    let changes: [(FieldPath, FieldValue)]
    let day: CalendarDay
    /// Whether a fix is offered.
    let isMended: Bool

    init(
        _ code: String, _ severity: Severity = .error, at path: FieldPath, on day: CalendarDay = testDay,
        mended: Bool = true, _ changes: KeyValuePairs<FieldPath, FieldValue>
    ) {
        self.code = code
        self.path = path
        self.severity = severity
        self.changes = changes.map { ($0.key, $0.value) }
        self.day = day
        isMended = mended
    }

    var testDescription: String {
        "\(code) at \(path): \(changes.map { "\($0.0)=\($0.1.text)" }.joined(separator: " "))"
    }

    /// As somebody would write it: only what differs from the defaults.
    var answers: Answers {
        var answers = Answers()
        answers["name"] = .text("demo")
        answers["region"] = .text("us-west-2")
        for (path, value) in changes where path.part == nil { answers[path] = value }
        for (path, value) in changes where path.part != nil {
            answers = answers.with([FieldChange(path, value)], on: day)
        }
        return answers
    }

    /// The same document with every field written out, as `slipway generate` leaves it.
    var completeAnswers: Answers { Answers(complete: answers.resolved(with: .builtIn, on: day)) }

    var findings: [Finding] { answers.findings(on: day) }

    /// The findings that the sample is about.
    func isFound(_ finding: Finding) -> Bool { finding.code == code && finding.path == path }
}

extension Answers {
    /// An answer to every field.
    init(complete document: EnvironmentDocument) {
        self.init()
        for field in FieldCatalogue.all { self[field.path] = field.value(document) }
    }

    func with(_ changes: [FieldChange], on day: CalendarDay) -> Answers {
        var answers = self
        for change in changes { answers.apply(change, in: answers.resolved(with: .builtIn, on: day)) }
        return answers
    }

    func findings(on day: CalendarDay) -> [Finding] {
        Validator(catalog: .builtIn, today: day).findings(for: resolved(with: .builtIn, on: day))
    }
}

extension Finding: CustomTestStringConvertible {
    public var testDescription: String { line }
    /// As in the shared cases, and what it says.
    var line: String { "\(severity) \(code) \(path?.description ?? "-"): \(message) [\(fix?.title ?? "no fix")]" }
}

func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? testDay }
