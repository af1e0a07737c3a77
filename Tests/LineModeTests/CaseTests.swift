import Environment
import Foundation
import LineMode
import PresetLibrary
import TestSupport
import Testing
import Validation
import Wizard

@Suite("The shared cases come to the same findings line by line")
struct CaseTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Cases")

    /// Documents that a person at the wizard cannot come to, and why.
    private static let beyondTheWizard: Set<String> = [
        "nam003-line-break",  // An answer is one line.
        "pol001-locked",  // The wizard does not change a locked field.
        "pol006-preset-not-found",  // The wizard offers only presets that are there.
    ]

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let answers: Answers
        var testDescription: String { name }
    }

    static let cases: [Case] = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []).sorted().compactMap { name in
        guard !beyondTheWizard.contains(name),
            let bytes = try? Data(contentsOf: root.appendingPathComponent("\(name)/document.yaml"))
        else { return nil }
        let read = DocumentReader.read(Array(bytes))
        return read.problems.isEmpty ? Case(name: name, answers: read.answers) : nil
    }

    @Test("there are cases, and those that are left out exist")
    func completeness() {
        #expect(Self.cases.count > 100)
        for name in Self.beyondTheWizard {
            #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(name).path), "\(name)")
        }
    }

    @Test("entered with set", arguments: CaseTests.cases)
    func entered(_ sample: Case) throws {
        let folder = Self.root.appendingPathComponent(sample.name)
        var presets: [Preset] = []
        if case .text(let name) = sample.answers["preset"], !name.isEmpty {
            presets = [try PresetStore(folders: [folder.appendingPathComponent("presets").path]).preset(named: name)]
        }
        let lines = sample.answers.fields.map { field in
            "set \(field.path)=" + Self.typed(sample.answers[field.path] ?? .text(""))
        }
        let talk = Conversation((lines + ["review"]).map(LineInput.line), presets: presets)
        let found = talk.state.findings.map { finding in
            "\(finding.severity) \(finding.code)" + (finding.path.map { " \($0)" } ?? "") + "\n"
        }
        let expected = try String(contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
        #expect(found.joined() == expected)
        let generated = try Answers.composed(
            preset: presets.first, document: sample.answers, changes: [], catalog: .builtIn, today: testDay)
        #expect(talk.state.document == generated.resolved(with: .builtIn, on: testDay), "and to the document that generate makes a bundle of")
        for finding in talk.state.findings {
            #expect(talk.transcript.contains("\(finding.code)\(finding.path.map { " at \($0)" } ?? ""): "), "\(finding.code)")
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
        "\"" + text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }.joined() + "\""
    }
}
