import Testing
import Text

@Suite("Words")
struct WordsTests {
    @Test(
        "are listed as people list them",
        arguments: [
            ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
        ])
    func lists(_ words: [String], _ list: String) {
        #expect(words.listed() == list)
        #expect(words.listed("or") == list.replacing(" and ", with: " or "))
    }

    @Test(
        "lose the blanks at both ends, and none inside",
        arguments: [("", ""), ("  ", ""), (" a b\t\n", "a b"), ("a", "a"), ("\u{A0}a", "a")])
    func trimming(_ text: String, _ rest: String) {
        #expect(text.trimmed == rest)
    }

    @Test("begin a sentence with a capital letter", arguments: [("error", "Error"), ("éa", "Éa"), ("", "")])
    func capitals(_ text: String, _ sentence: String) {
        #expect(text.capitalised == sentence)
    }

    @Test(
        "of people cannot move the cursor, hide or turn around",
        arguments: [
            ("plain é 日本", "plain é 日本"), ("a\u{1B}[31m", "a\\u{1B}[31m"), ("a\nb", "a\\nb"),
            ("\u{202E}a", "\\u{202E}a"), ("\u{FEFF}a", "\\u{FEFF}a"),
        ])
    func harmless(_ text: String, _ shown: String) {
        #expect(text.harmless == shown)
        #expect(text.shown == "\"\(shown)\"")
    }

    @Test("that are long are cut")
    func long() {
        let text = String(repeating: "x", count: 61)
        #expect(text.shown == "\"\(text.dropLast())...\"")
    }
}

@Suite("Nearest names")
struct NearestNameTests {
    @Test(
        "are found through a few wrong letters, and not through many",
        arguments: [
            ("regoin", "region"), ("REGION", "region"), ("zone", "zones"), ("nmae", "name"), ("quota", nil),
            ("xaxy", nil),
            (String(repeating: "region", count: 20), nil),
        ])
    func nearest(_ text: String, _ name: String?) {
        #expect(NearestName.of(text, among: ["region", "zones", "name"]) == name)
    }

    @Test("are the first of those that are equally near")
    func first() {
        #expect(NearestName.of("m5x", among: ["m5a", "m5b"]) == "m5a")
    }
}
