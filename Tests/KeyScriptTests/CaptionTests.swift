import KeyScript
import Terminal
import TestSupport
import Testing

@Suite("Captions")
struct CaptionTests {
    private static let script = """
        press Tab 2
        caption Where? Type to find: which GPUs there are, and what they cost there.
        press Down
        """

    @Test("stand below the wizard and hide nothing of it", arguments: [(80, 24), (40, 10), (120, 40)])
    func golden(columns: Int, rows: Int) throws {
        let stage = try Stage(KeyScript(Self.script, name: "a.keys"), size: Size(columns: columns, rows: rows))
        Golden.expect(stage.terminal.screen.text(), named: "caption-\(columns)x\(rows).txt")
    }

    @Test("need no colour and no character beyond ASCII")
    func ascii() throws {
        let stage = try Stage(
            KeyScript(Self.script, name: "a.keys"), capabilities: Capabilities(colours: 0, unicode: false))
        let text = stage.terminal.screen.text()
        #expect(text.utf8.allSatisfy { $0 < 128 })
        Golden.expect(text, named: "caption-ascii.txt")
    }

    @Test("that are long come in pages, each of them shown")
    func pages() throws {
        let words = (1...40).map { "word\($0)" }
        let stage = try Stage(
            KeyScript("caption \(words.joined(separator: " "))", name: "a.keys"), size: Size(columns: 40, rows: 10))
        let shown = stage.terminal.frames.map {
            $0.text().split(separator: "\n", omittingEmptySubsequences: false).suffix(3).joined(separator: " ")
        }
        for word in words { #expect(shown.contains { $0.contains("\(word) ") }, "\(word) was never shown") }
    }

    @Test("take wide characters, on any screen", arguments: [0, 1, 2, 3, 8, 13, 29, 30, 31, 40, 59, 60])
    func wide(columns: Int) throws {
        let script = try KeyScript("caption 機械学習の環境を説明します e\u{301} 👩‍👩‍👧‍👦\npress Tab\npress 機", name: "a.keys")
        for rows in [0, 1, 2, 3, 6, 7, 8, 15, 16, 22, 26] {
            let stage = try Stage(script, size: Size(columns: columns, rows: rows))
            #expect(stage.terminal.screen.size == Size(columns: columns, rows: rows))
            #expect(stage.end == .played)
        }
    }
}
