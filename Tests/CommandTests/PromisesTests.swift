import Foundation
import TestSupport
import Testing

@Suite("docs/promises.md")
struct PromisesTests {
    private static let rows = text(of: "docs/promises.md").split(separator: "\n").filter { $0.hasSuffix("\" |") }.map(
        String.init)

    private static func text(of path: String) -> String {
        (try? String(contentsOfFile: GoldenFile.repository + path, encoding: .utf8)) ?? ""
    }

    @Test("names tests that are there", arguments: rows)
    func test(row: String) throws {
        let match = try #require(row.wholeMatch(of: /\| .+ \| `(.+)`: "(.+)" \|/))
        let (file, name) = (String(match.1), String(match.2))
        let source = Self.text(of: "Tests/" + file)
        #expect(source.contains("\"\(name)\"") || source.contains("func \(name)("), "\(file) has no test \(name)")
    }

    @Test("has rows") func isNotEmpty() { #expect(Self.rows.count > 25) }
}
