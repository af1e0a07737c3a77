import Foundation
import Testing

@Suite("The tour of the wizard")
struct TourTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// After `<!-- screen NAME -->` stands the golden screen of that name. `SLIPWAY_RENEW_GOLDEN=1` puts it there.
    @Test(
        "shows the screens as they are", arguments: [("docs/wizard.md", 9), ("docs/presets.md", 1), ("README.md", 1)])
    func screens(page: String, count: Int) throws {
        let file = Self.root.appendingPathComponent(page)
        let text = try String(contentsOf: file, encoding: .utf8)
        var parts = text.components(separatedBy: "<!-- screen ")
        #expect(parts.count > count)
        for index in parts.indices.dropFirst() {
            let name = parts[index].prefix { $0 != " " }
            let screen = try String(
                contentsOf: Self.root.appendingPathComponent("Tests/FullScreenTests/Golden/\(name).txt"),
                encoding: .utf8)
            let fences = parts[index].components(separatedBy: "```")
            let rest = try #require(
                fences.count >= 3 ? fences[2...].joined(separator: "```") : nil, "a block follows \(name)")
            parts[index] = "\(name) -->\n```text\n\(screen.trimmed)\n```\(rest)"
        }
        let shown = parts.joined(separator: "<!-- screen ")
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW_GOLDEN"] == "1" {
            try shown.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(text == shown, "\(page) shows screens that are no more; SLIPWAY_RENEW_GOLDEN=1 renews them")
        }
    }
}

extension String {
    /// Without blank lines and blanks at the ends of lines.
    fileprivate var trimmed: String {
        split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
            .joined(separator: "\n").trimmingCharacters(in: .newlines)
    }
}
