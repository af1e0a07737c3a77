import Foundation
import TestSupport
import Testing

/// The documents of Tests/Cases through the program itself: `validate` comes to the findings that stand beside each,
/// and `generate` refuses exactly those with errors.
@Suite("Shared cases on the command line")
struct SharedCasesOnTheCommandLineTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Cases")
        .standardized
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [])
        .filter { FileManager.default.fileExists(atPath: root.appendingPathComponent("\($0)/document.yaml").path) }
        .sorted()

    @Test("are judged as everywhere", arguments: names)
    func sameFindings(name: String) throws {
        let folder = Self.root.appendingPathComponent(name)
        let expected = try String(contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
        let options = ["--preset-dir", folder.appendingPathComponent("presets").path, "--as-of", testDay.description]
        let document = folder.appendingPathComponent("document.yaml").path
        let program = try Program()

        let validated = try program.run(["validate", "--format", "json", document] + options)
        let report = try JSONSerialization.jsonObject(with: Data(validated.result.utf8)) as? [String: Any]
        let findings = try #require(report?["findings"] as? [[String: Any]])
        let lines = findings.map { finding in
            "\(finding["severity"] ?? "") \(finding["code"] ?? "")"
                + ((finding["path"] as? String).map { " \($0)" } ?? "") + "\n"
        }
        #expect(lines.joined() == expected)
        #expect(findings.allSatisfy { $0["file"] as? String == document })

        let hasErrors = expected.split(separator: "\n").contains { $0.hasPrefix("error") }
        #expect(validated.status == (hasErrors ? 65 : 0))
        let generated = try program.run(["generate", "--from", document, "--output", "out", "--dry-run"] + options)
        #expect(generated.status == (hasErrors ? 65 : 0), "\(generated.messages)")
    }
}
