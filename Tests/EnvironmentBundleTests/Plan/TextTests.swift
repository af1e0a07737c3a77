import Environment
import Foundation
import StructuredData
import Testing

@testable import EnvironmentBundle

/// Texts that a careless writer would turn into code.
let hostileTexts = [
    "", " ", "it's", "'", "''", "\"", "$(touch /tmp/slipway-was-here)", "`touch /tmp/slipway-was-here`", "${HOME}",
    "$HOME", "a\nb", "\n", "a\\",
    "\\n", "!history", "*", "?", "~", "~root", "a;b", "a|b", "a&b", "<b>", ">", "#no comment", "--option", "=", "a=b",
    "{a,b}", "[x]",
    "Grüße, мир, 世界, 🚀", "e\u{301}'\u{301}", "\u{202E}right to left", "\t", "\r\n", "a\u{1B}[31mred", "%s", "```",
    "``a`", "https://example.com", "www.example.com",
    "- item", "1. item", "| cell |", "[link](x)", "![image](x)", "&amp;", "a@b.example", "***", "__x__", "~~x~~", "$x$",
    "\u{2028}", "</details>", "<!-- -->",
]

@Suite struct ShellTextTests {
    @Test(arguments: hostileTexts) func aWordComesOutAsItWentIn(text: String) throws {
        let script = "printf '%s' \(ShellText.quoted(text)); printf '/%s' \(ShellText.command(["x", text, "y"]))"
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", script]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(output == Data("\(text)/x/\(text)/y".utf8))
    }

    @Test func plainWordsStayBare() {
        #expect(
            ShellText.command(["terraform", "-chdir=terraform/network", "a b"])
                == "terraform -chdir=terraform/network 'a b'")
    }

    @Test func aZeroByteIsLeftOut() { #expect(ShellText.quoted("a\0b") == "ab") }
}

@Suite struct MarkdownTextTests {
    /// What a reader of HTML sees, when nothing but `&#NN;` and `<br>` stands in the text.
    private func read(_ markdown: String) -> String {
        markdown.replacing("<br>", with: "\n").replacing(/&#([0-9]+);/) { match in
            UInt32(match.1).flatMap(Unicode.Scalar.init).map(String.init) ?? ""
        }
    }

    @Test(arguments: hostileTexts) func textIsReadAsItWasWritten(text: String) {
        let markdown = MarkdownText.plain(text)
        let expected = text.replacing("\r\n", with: "\n").replacing("\t", with: " ").replacing(
            "\u{1B}", with: "\u{FFFD}"
        ).replacing("\u{2028}", with: "\n").replacing("\u{202E}", with: "\u{FFFD}")
        #expect(read(markdown) == String(expected.drop { $0 == " " }))
    }

    @Test(arguments: hostileTexts) func nothingInItIsMarkup(text: String) {
        // A number stands for one harmless character.
        let markdown = MarkdownText.plain(text).replacing("<br>", with: " ").replacing(/&#[0-9]+;/, with: "x")
        #expect(!markdown.contains { "\\`*[]<|~@\n".contains($0) })
        #expect(!markdown.contains(/:\/|www\.|&[#A-Za-z]|\S\$/))
        #expect(!markdown.contains(/(^|\W)_|_(\W|$)/))
        #expect(markdown.firstMatch(of: /^([-+=#>]|[0-9]+[.)](\s|$))/) == nil)
    }

    @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}", "\u{7F}", "\u{9B}"])
    func nothingInItTurnsTheDirectionOrIsUnseen(mark: String) {
        let text = "a\(mark)b 👩\u{200D}💻"
        let shown = "a\u{FFFD}b 👩\u{200D}💻"
        #expect(MarkdownText.plain(text) == shown)
        #expect(MarkdownText.code(text) == "`\(shown)`")
        #expect(MarkdownText.block(text) == "```\n\(shown)\n```")
    }

    @Test func commonTextStaysReadable() {
        let text = "It costs $5 (or $6) & more: EKS 1.36 in us-west-2, name_prefix #2 > 1!"
        #expect(MarkdownText.plain(text) == text.replacing("($6", with: "(&#36;6"))
    }

    @Test func codeIsFencedByMoreBackticksThanItHolds() {
        #expect(MarkdownText.code("a") == "`a`")
        #expect(MarkdownText.code("a`b``c") == "```a`b``c```")
        #expect(MarkdownText.code("`a") == "`` `a ``")
        #expect(MarkdownText.block("```") == "````\n```\n````")
    }
}
