import Catalog
import Environment
import TestSupport
import Testing
import Validation

/// A document that breaks one rule, and where the rule has to say so.
struct Sample: Sendable, CustomTestStringConvertible {
    let code: String
    let severity: Severity
    let path: FieldPath
    let day: CalendarDay
    /// Whether a fix is offered.
    let hasFix: Bool
    /// The rule that has something to say once this one's fix is applied; nil when none has.
    let next: String?
    /// The changes to the sound document.
    let changes: [FieldPath: FieldValue]
    /// The document as somebody would write it: only what differs from the defaults.
    let answers: Answers
    let preset: Preset?
    let missingPreset: String?

    init(
        _ code: String, _ severity: Severity = .error, at path: FieldPath, on day: CalendarDay = testDay,
        hasFix: Bool = true, then next: String? = nil, _ changes: KeyValuePairs<FieldPath, FieldValue>,
        preset: Preset? = nil,
        missingPreset: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.path = path
        self.day = day
        self.hasFix = hasFix
        self.next = next
        self.changes = Dictionary(changes.map { ($0.key, $0.value) }) { $1 }
        answers = Answers(sample: changes, on: day)
        self.preset = preset
        self.missingPreset = missingPreset
    }

    var testDescription: String {
        let changes = changes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text.prefix(60))" }
        return "\(code) at \(path): \(changes.joined(separator: " "))"
    }

    /// The same document twice: with little written down, and with everything.
    var writings: [Answers] { [answers, answers.answeredInFull(on: day)] }

    func findings(in answers: Answers) -> [Finding] {
        answers.findings(on: day, preset: preset, missingPreset: missingPreset)
    }

    /// The findings that the sample is about.
    func isFound(_ finding: Finding) -> Bool { finding.code == code && finding.path == path }

    /// One at least for each rule.
    static let all =
        nameSamples + regionSamples + networkSamples + clusterSamples + nodeSamples + karpenterSamples + addonSamples
        + deliverySamples + policySamples + capacitySamples + costSamples
}

func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? testDay }
