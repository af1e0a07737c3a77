import Environment
import Foundation
import PresetLibrary
import Terminal
import TestSupport
import Testing
import Wizard

@Suite("The shared cases come to the same findings on the full screen")
struct CaseTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Cases")

    /// The wizard offers only presets that are there.
    private static let beyondTheWizard: Set<String> = ["pol006-preset-not-found"]

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

    @Test("there are cases")
    func completeness() { #expect(Self.cases.count > 100) }

    @Test("opened in the wizard", arguments: CaseTests.cases)
    func opened(_ sample: Case) throws {
        let folder = Self.root.appendingPathComponent(sample.name)
        var presets: [Preset] = []
        if case .text(let name) = sample.answers["preset"], !name.isEmpty {
            presets = [try PresetStore(folders: [folder.appendingPathComponent("presets").path]).preset(named: name)]
        }
        var own = sample.answers
        own["preset"] = nil
        var walk = Walk(choices: Choices(preset: presets.first, own: own), presets: presets)
        walk.go(to: .review)
        let found = walk.state.findings.map { finding in
            "\(finding.severity) \(finding.code)" + (finding.path.map { " \($0)" } ?? "") + "\n"
        }
        let expected = try String(contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
        #expect(found.joined() == expected)
        let generated = try Answers.composed(preset: presets.first, document: sample.answers, changes: [], catalog: .builtIn, today: testDay)
        #expect(walk.state.document == generated.resolved(with: .builtIn, on: testDay), "and to the document that generate makes a bundle of")

        walk.size = Size(columns: 160, rows: 200)
        let screen = walk.screen
        for finding in walk.state.findings { #expect(screen.contains(" \(finding.code) "), "Review lists \(finding.code)") }
        let isRefused = !walk.state.errors.isEmpty
        walk.press(.home, .enter)
        #expect(walk.effects.contains(.write(force: false)) == !isRefused, "only a sound document is written")
    }
}
