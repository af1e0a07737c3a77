import Catalog
import Environment
import Foundation
import PresetLibrary
import TestSupport
import Testing

@testable import Validation

/// The documents of Tests/Cases, each with the findings that every front end has to come to.
@Suite struct SharedCasesTests {
    static let root = GoldenFile.repository + "Tests/Cases"
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
        .filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/document.yaml") }.sorted()

    @Test(arguments: names)
    func aDocumentGetsTheFindingsThatStandBesideIt(_ name: String) throws {
        let lines = try Self.findings(of: name).map { finding in
            "\(finding.severity) \(finding.code)" + (finding.path.map { " \($0)" } ?? "") + "\n"
        }
        GoldenFile("Tests/Cases/\(name)/expected.txt").expect(lines.joined())
    }

    @Test(arguments: names.filter { $0.hasPrefix("sound-") })
    func aSoundDocumentGetsNotesAtMost(_ name: String) throws {
        let mistakes = try Self.findings(of: name).mistakes
        #expect(mistakes.isEmpty, "\(mistakes)")
    }

    @Test func everyRuleIsBrokenByOneAndKeptByAnother() throws {
        // On the tests' day every version that the catalog knows is released and declared by Karpenter, and the facts
        // are fresh.
        let exceptions = ["EKS002", "EKS007", "REG011"]
        let broken = try Self.names.map { Set(try Self.findings(of: $0).map(\.code)) }
        for rule in RuleRegistry.all where rule.reports == nil && !exceptions.contains(rule.code) {
            #expect(broken.contains { $0.contains(rule.code) }, "No case breaks \(rule.code).")
            #expect(broken.contains { !$0.contains(rule.code) }, "No case keeps \(rule.code).")
        }
    }

    /// As the command line does it: a preset that the document names is looked for in the case's folder `presets` and
    /// among those built in.
    private static func findings(of name: String) throws -> [Finding] {
        let folder = "\(root)/\(name)"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/document.yaml"))
        let read = DocumentReader.read(Array(bytes))
        let validator = Validator(catalog: .builtIn, today: testDay)
        guard read.problems.isEmpty else { return validator.findings(for: read.problems) }
        var preset: Preset?
        var missing: String?
        if case .text(let name) = read.answers["preset"], !name.isEmpty {
            preset = try? PresetStore(folders: ["\(folder)/presets"]).preset(named: name)
            if preset == nil { missing = name }
        }
        let answers = AnswerLayers(preset: preset, own: read.answers).answers
        return validator.findings(for: answers.document(), preset: preset, missingPreset: missing, lines: read.lines)
    }
}
