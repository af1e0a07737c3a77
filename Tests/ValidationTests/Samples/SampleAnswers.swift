import Catalog
import Environment
import TestSupport
import Testing
import Validation

extension Answers {
    /// What `EnvironmentDocument.sample` is made of.
    init(sample changes: KeyValuePairs<FieldPath, FieldValue>, on day: CalendarDay = testDay) {
        self.init()
        self["name"] = "demo"
        self["region"] = "us-west-2"
        for (path, value) in changes where path.part == nil { self[path] = value }
        for (path, value) in changes where path.part != nil { apply(FieldChange(path, value), in: document(on: day)) }
    }

    /// An answer to every field.
    init(complete document: EnvironmentDocument) {
        self.init()
        for field in FieldCatalogue.all(of: document) { self[field.path] = field.value(document) }
    }

    func document(on day: CalendarDay = testDay) -> EnvironmentDocument { resolved(with: .builtIn, on: day) }

    /// The same document with its plans written down, as a bundle's `environment.yaml` has it. What no plan could be
    /// made for stays open.
    func answeredInFull(on day: CalendarDay = testDay) -> Answers {
        let document = document(on: day)
        var answers = self
        for field in FieldCatalogue.all(of: document) where answers[field.path] == nil {
            let value = field.value(document)
            if ![.text(""), .list([])].contains(value) { answers[field.path] = value }
        }
        return answers
    }

    func with(_ changes: [FieldChange], on day: CalendarDay = testDay) -> Answers {
        var answers = self
        for change in changes { answers.apply(change, in: answers.document(on: day)) }
        return answers
    }

    /// What the rules say.
    func findings(on day: CalendarDay = testDay, preset: Preset? = nil, missingPreset: String? = nil) -> [Finding] {
        Validator(catalog: .builtIn, today: day)
            .findings(for: document(on: day), preset: preset, missingPreset: missingPreset)
    }
}

/// What the rules say of the sound document with these changes.
func findings(in changes: KeyValuePairs<FieldPath, FieldValue>) -> [Finding] { Answers(sample: changes).findings() }

extension [Finding] {
    func of(_ code: String) -> [Finding] { filter { $0.code == code } }

    /// What is more than worth knowing.
    var troubles: [Finding] { filter { $0.severity > .note } }

    /// The troubles that a document brings about. That nobody is named who administers the cluster is its default.
    var mistakes: [Finding] { troubles.filter { $0.code != "EKS022" } }

    /// The errors, each as what it is about, to be compared between documents: an element's place moves when one before
    /// it is left out.
    var errors: Set<String> {
        Set(filter { $0.severity == .error }.map { "\($0.code) \($0.path?.field ?? "")" })
    }

    /// For a message: one a line.
    var lines: String { map(\.line).joined(separator: "\n") }
}

extension Finding: CustomTestStringConvertible {
    public var testDescription: String { line }
    /// As in the shared cases, and what it says.
    var line: String { "\(severity) \(code) \(path?.description ?? "-"): \(message) [\(fix?.title ?? "no fix")]" }
}
