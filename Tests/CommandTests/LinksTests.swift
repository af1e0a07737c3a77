import Foundation
import TestSupport
import Testing

@Suite("The pages of the repository")
struct LinksTests {
    private static let names =
        ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]
        + ((try? FileManager.default.contentsOfDirectory(atPath: GoldenFile.repository + "docs")) ?? []).sorted()
        .filter { $0.hasSuffix(".md") }.map { "docs/\($0)" }

    private static let pages = Dictionary(uniqueKeysWithValues: names.map { ($0, MarkdownPage($0)) })

    @Test("link to files and headings that are there", arguments: names)
    func links(name: String) throws {
        for link in try #require(Self.pages[name]).links where !link.contains("://") && !link.hasPrefix("mailto:") {
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let place = parts[0].isEmpty ? "/\(name)" : (name.hasPrefix("docs/") ? "/docs/" : "/") + parts[0]
            let target = String(URL(fileURLWithPath: place).standardized.path.dropFirst())
            #expect(
                FileManager.default.fileExists(atPath: GoldenFile.repository + target),
                "\(name) links to \(link), and there is no \(target)")
            guard parts.count == 2, let page = Self.pages[target] else { continue }
            #expect(page.anchors.contains(parts[1]), "\(name) links to \(link), and \(target) has no such heading")
        }
    }

    @Test("have links and headings") func links() throws {
        #expect(Self.names.count > 10)
        #expect(Self.pages["README.md"]?.links.contains("docs/getting-started.md") == true)
        #expect(Self.pages["README.md"]?.anchors.contains("what-comes-out") == true)
    }
}

/// What a page links to, and where it can be linked to.
private struct MarkdownPage {
    var links: [String] = []
    /// The names that GitHub gives the headings.
    var anchors: Set<String> = []

    init(_ name: String) {
        let text = (try? String(contentsOfFile: GoldenFile.repository + name, encoding: .utf8)) ?? ""
        var isCode = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("```") { isCode.toggle() }
            if isCode { continue }
            if line.hasPrefix("#") { add(heading: line.drop { $0 == "#" || $0 == " " }) }
            // What follows "](", as far as ")".
            for rest in line.components(separatedBy: "](").dropFirst() {
                links.append(String(rest.prefix { $0 != ")" && $0 != " " }))
            }
        }
    }

    private mutating func add(heading: Substring) {
        let kept = heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
        let name = kept.replacingOccurrences(of: " ", with: "-")
        var numbered = name
        var count = 0
        while anchors.contains(numbered) {
            count += 1
            numbered = "\(name)-\(count)"
        }
        anchors.insert(numbered)
    }
}
