import Catalog
import Environment
import TestSupport
import Testing
import Validation

/// A document that breaks one rule, and where.
struct RuleSample: Sendable, CustomTestStringConvertible {
    let code: String
    let path: FieldPath?
    let answers: Answers
    var preset: Preset?
    var missingPreset: String?
    /// Whether there is a change to the document that mends it.
    let isMendable: Bool

    init(
        _ code: String, _ path: FieldPath?, _ changes: KeyValuePairs<FieldPath, FieldValue>, mendable: Bool = true,
        preset: Preset? = nil, missingPreset: String? = nil
    ) {
        self.code = code
        self.path = path
        answers = Answers(sample: changes)
        isMendable = mendable
        self.preset = preset
        self.missingPreset = missingPreset
    }

    var testDescription: String { "\(code) at \(path.map(\.description) ?? "the document")" }
}

extension Answers {
    /// What `EnvironmentDocument.sample` is made of.
    init(sample changes: KeyValuePairs<FieldPath, FieldValue>) {
        self.init()
        self["name"] = .text("demo")
        self["region"] = .text("us-west-2")
        for (path, value) in changes where path.part == nil { self[path] = value }
        for (path, value) in changes where path.part != nil { apply(FieldChange(path, value), in: document) }
    }

    var document: EnvironmentDocument { resolved(with: .builtIn, on: testDay) }

    /// The same document with its plans written down, as a bundle's `environment.yaml` has it. What no plan could be made
    /// for stays open.
    var answeredInFull: Answers {
        let document = document
        var answers = self
        for field in FieldCatalogue.all where answers[field.path] == nil {
            let value = field.value(document)
            if ![.text(""), .list([])].contains(value) { answers[field.path] = value }
        }
        return answers
    }

    func applying(_ fix: Fix) -> Answers {
        var answers = self
        for change in fix.changes { answers.apply(change, in: answers.document) }
        return answers
    }
}

/// What the rules say of a document on the tests' day.
func findings(in answers: Answers, preset: Preset? = nil, missingPreset: String? = nil) -> [Finding] {
    Validator(catalog: .builtIn, today: testDay)
        .findings(for: answers.document, preset: preset, missingPreset: missingPreset)
}

func findings(in changes: KeyValuePairs<FieldPath, FieldValue>) -> [Finding] { findings(in: Answers(sample: changes)) }

extension [Finding] {
    func of(_ code: String) -> [Finding] { filter { $0.code == code } }

    /// What each error is about, to be compared between documents.
    var errors: Set<String> {
        Set(filter { $0.severity == .error }.map { "\($0.code) \($0.path?.field ?? "")" })
    }

    var troubles: [Finding] { filter { $0.severity > .note } }
}
