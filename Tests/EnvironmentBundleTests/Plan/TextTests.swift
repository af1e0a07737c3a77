import Environment
import Foundation
import StructuredData
import Testing

@testable import EnvironmentBundle

/// Texts that a careless writer would turn into code.
private let hostile = [
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
    @Test(arguments: hostile) func aWordComesOutAsItWentIn(text: String) throws {
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

    @Test(arguments: hostile) func textIsReadAsItWasWritten(text: String) {
        let markdown = MarkdownText.plain(text)
        let expected = text.replacing("\r\n", with: "\n").replacing("\t", with: " ").replacing(
            "\u{1B}", with: "\u{FFFD}"
        ).replacing("\u{2028}", with: "\n")
        #expect(read(markdown) == String(expected.drop { $0 == " " }))
    }

    @Test(arguments: hostile) func nothingInItIsMarkup(text: String) {
        // A number stands for one harmless character.
        let markdown = MarkdownText.plain(text).replacing("<br>", with: " ").replacing(/&#[0-9]+;/, with: "x")
        #expect(!markdown.contains { "\\`*[]<|~@\n".contains($0) })
        #expect(!markdown.contains(/:\/|www\.|&[#A-Za-z]|\S\$/))
        #expect(!markdown.contains(/(^|\W)_|_(\W|$)/))
        #expect(markdown.firstMatch(of: /^([-+=#>]|[0-9]+[.)](\s|$))/) == nil)
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

@Suite struct ScriptTests {
    private static let shellcheck = [
        "/usr/bin/shellcheck", "/usr/local/bin/shellcheck", "/opt/homebrew/bin/shellcheck",
    ]
    .first(where: FileManager.default.isExecutableFile)

    /// A document whose every text is code somewhere.
    private static var hostileDocument: EnvironmentDocument {
        var document = EnvironmentDocument.planned(repository: "https://git.test/'$(id)`id`\n\"x\"")
        document.description = hostile.joined(separator: " ")
        document.name = "it's $(id) `id`"
        document.tags = ["a'b": "$(id)"]
        document.delivery.rafay.project = "ai'team $(id)"
        document.delivery.rafay.agent = "\\"
        document.delivery.rafay.repository.branch = "it's\nmine"
        document.delivery.rafay.repository.path = "--force"
        return document
    }

    @Test(.enabled(if: shellcheck != nil, "shellcheck is not installed"), arguments: [false, true])
    func shellCheckFindsNothing(isHostile: Bool) throws {
        let document = isHostile ? Self.hostileDocument : EnvironmentDocument.planned()
        let scripts = try RenderedBundle(inputs(document)).files.filter { $0.path.hasSuffix(".sh") }
        #expect(scripts.map(\.path) == ["apply.sh", "destroy.sh"])
        for script in scripts {
            let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sh")
            defer { try? FileManager.default.removeItem(at: file) }
            try Data(script.bytes).write(to: file)
            let process = Process()
            process.executableURL = URL(filePath: Self.shellcheck ?? "")
            process.arguments = [file.path]
            let pipe = Pipe()
            process.standardOutput = pipe
            try process.run()
            let findings = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(String(decoding: findings, as: UTF8.self) == "")
            #expect(process.terminationStatus == 0)
        }
    }

    @Test func scriptsAreExecutable() throws {
        let scripts = try RenderedBundle(inputs()).files.filter(\.isExecutable)
        #expect(scripts.map(\.path) == ["apply.sh", "destroy.sh"])
    }

    /// The commands arrive at the programs word by word, whatever the words are.
    @Test(.enabled(if: Bench.canRun, "setsid (util-linux) is not installed")) func aHostileDocumentIsOnlyText() throws {
        let bench = try Bench()
        try bench.write(Self.hostileDocument)
        let outcome = try bench.run("apply.sh", "rafay", "--dry-run")
        #expect(outcome.code == 0, "\(outcome.errors)")
        for step in inputs(Self.hostileDocument).plan.routes[1].steps {
            // As a person would type it; the script's own quoting loses newlines at a word's end alone.
            #expect(outcome.output.contains("\(step.id) (\(step.kind.rawValue))"))
        }
        #expect(outcome.output.contains("'ai'\\''team $(id)'"))
        #expect(outcome.errors == "")
        #expect(!FileManager.default.fileExists(atPath: "/tmp/slipway-was-here"))
    }
}
