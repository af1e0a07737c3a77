import Environment
import LineMode
import TestSupport
import Testing
import Wizard

@Suite("The shared cases come to the same findings line by line")
struct CaseTests {
    /// Documents that a person at the wizard cannot come to, and why.
    private static let beyondTheWizard: Set<String> = [
        "nam003-line-break",  // An answer is one line.
        "net028-block-beside",  // Naming a VPC that is there takes the blocks of a new one away.
        "pol001-locked", "pol001-pool-switched-off",  // The wizard does not change a locked field.
        "pol006-preset-not-found",  // The wizard offers only presets that are there.
    ]

    static let cases = SharedCase.all.filter { $0.read.problems.isEmpty && !beyondTheWizard.contains($0.name) }

    @Test("there are cases, and those that are left out exist")
    func completeness() {
        #expect(Self.cases.count > 100)
        #expect(Self.beyondTheWizard.isSubset(of: SharedCase.all.map(\.name)))
    }

    @Test("entered with set", arguments: CaseTests.cases)
    func entered(_ sample: SharedCase) throws {
        let answers = sample.read.answers
        let lines = answers.fields.map { field in "set \(field.path)=" + Self.typed(answers[field.path] ?? .text("")) }
        let talk = Conversation((lines + ["review"]).map(LineInput.line), presets: [sample.preset].compactMap { $0 })
        #expect(SharedCase.lines(talk.state.findings) == sample.expected)
        #expect(talk.state.document == sample.resolved(), "and to the document that generate makes a bundle of")
        for finding in talk.state.findings {
            #expect(
                talk.transcript.contains("\(finding.code)\(finding.path.map { " at \($0)" } ?? ""): "),
                "\(finding.code)")
        }
    }

    /// A value as a person types it after `set path=`.
    private static func typed(_ value: FieldValue) -> String {
        switch value {
        case .list(let elements): "[" + elements.map(quoted).joined(separator: ", ") + "]"
        case .map(let pairs): "{" + pairs.map { "\(quoted($0.key)): \(quoted($0.value))" }.joined(separator: ", ") + "}"
        default: value.text
        }
    }

    private static func quoted(_ text: String) -> String {
        "\""
            + text.unicodeScalars.map { scalar in
                switch scalar {
                case "\"", "\\": "\\\(scalar)"
                case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                    "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                default: String(scalar)
                }
            }.joined() + "\""
    }
}
