import Foundation
import TestSupport
import Testing

@Suite("The presets in the box, as commands know them")
struct BuiltInPresetCommandTests {
    private static let day = ["--as-of", "2026-11-24"]

    /// What `presets list` tells of each.
    private static let presets: [(name: String, description: String)] = {
        let run = try? Program().run("presets", "list", "--format", "json")
        let told = try? JSONSerialization.jsonObject(with: Data((run?.result ?? "").utf8)) as? [String: Any]
        return (told?["presets"] as? [[String: Any]] ?? []).map {
            ($0["name"] as? String ?? "", $0["description"] as? String ?? "")
        }
    }()

    @Test("are nine, and each makes a bundle as it stands", arguments: presets.map(\.name))
    func generate(name: String) throws {
        #expect(Self.presets.count == 9)
        let run = try Program().run(
            ["generate", "--preset", name, "--set", "name=demo", "--output", "demo"] + Self.day)
        #expect(run.status == 0, "\(run.messages)")
        #expect(!run.messages.contains("error "))
    }

    @Test("are told in docs/presets.md, with what they are for and what they cost while nothing runs")
    func page() throws {
        let program = try Program()
        let rows = try Self.presets.map { preset in
            _ = try program.run(
                ["generate", "--preset", preset.name, "--set", "name=demo", "--output", preset.name] + Self.day)
            let plan = try program.run("plan", preset.name).result
            let cost = try #require(plan.firstMatch(of: /costs about (\$[0-9,]+) a month/)).1
            return "| `\(preset.name)` | \(preset.description) | \(cost) |"
        }
        let table = (["| preset | for | idle |", "| --- | --- | ---: |"] + rows).joined(separator: "\n")
        let page = try String(contentsOfFile: GoldenFile.repository + "docs/presets.md", encoding: .utf8)
        let parts = page.components(separatedBy: "<!-- presets -->\n\n")
        let rest = try #require(parts.last?.components(separatedBy: "\n\n").dropFirst())
        GoldenFile("docs/presets.md").expect(
            parts[0] + "<!-- presets -->\n\n" + ([table] + rest).joined(separator: "\n\n"))
    }
}
