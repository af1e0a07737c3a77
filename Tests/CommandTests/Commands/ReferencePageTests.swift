import Environment
import Foundation
import Testing

@Suite struct ReferencePageTests {
    private static let page = URL(fileURLWithPath: #filePath.components(separatedBy: "/Tests/")[0])
        .appendingPathComponent("docs/reference.md")

    @Test func theReferencePageSaysWhatTheFieldsSay() throws {
        if ProcessInfo.processInfo.environment["SLIPWAY_RENEW_GOLDEN"] == "1" {
            try FieldCatalogue.referenceMarkdown.write(to: Self.page, atomically: true, encoding: .utf8)
        }
        let stored = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(
            stored == FieldCatalogue.referenceMarkdown,
            "docs/reference.md is out of date. Renew it with SLIPWAY_RENEW_GOLDEN=1 and read the difference.")
    }

    @Test func everyFieldHasOneRow() {
        let rows = FieldCatalogue.referenceMarkdown.split(separator: "\n")
        for field in FieldCatalogue.declared { #expect(rows.count { $0.hasPrefix("| `\(field.path)` |") } == 1) }
        #expect(rows.filter { $0.hasPrefix("| `") }.allSatisfy { $0.hasSuffix("|") })
    }

    @Test func theExamplesOfThePageAreSound() throws {
        let blocks = FieldCatalogue.referenceMarkdown.components(separatedBy: "```").filter { $0.hasPrefix("yaml\n") }
            .map { Array($0.dropFirst(5).utf8) }
        let kinds = blocks.compactMap { DocumentKind(of: $0) }
        #expect(kinds == [.environment, .preset])
        #expect(DocumentReader.read(blocks[0]).problems == [])
        #expect(PresetReader.read(blocks[1]).problems == [])
    }
}
