import Foundation
import Testing

@Suite("How the wizard begins and ends", .serialized)
struct WizardEndsTests {
    private func type(name: String, in home: Program) throws {
        let terminal = try PseudoTerminal([], in: home)
        try terminal.wait(for: "Ctrl-C")
        terminal.send("\t")
        try terminal.wait(for: "27 characters")
        terminal.send("\(name)\r")
        try terminal.waitForDraft(name, in: home)
        terminal.send("\u{3}")
        try terminal.wait(for: "Leave?")
        terminal.send("\u{1B}OB\r")
        #expect(try terminal.waitForEnd() == 130)
    }

    @Test("keeps the draft of each environment, whoever starts without looking")
    func drafts() throws {
        let home = try Program()
        for name in ["ursula-dev", "fun-ray"] { try type(name: name, in: home) }
        let drafts = home.files(in: ".local/state/slipway/drafts").keys.filter { !$0.hasPrefix(".") }.sorted()
        #expect(drafts == ["fun-ray.yaml", "ursula-dev.yaml"])
        let next = try PseudoTerminal([], in: home)
        try next.wait(for: "ursula-dev")
        // The first key takes up the newest.
        next.send("\r")
        try next.wait(for: "Write the bundle")
        next.send("\u{3}")
        try next.wait(for: "Leave?")
        next.send("\u{1B}OB\r")
        #expect(try next.waitForEnd() == 130)
        #expect(home.files(in: ".local/state/slipway/drafts").keys.contains("ursula-dev.yaml"))
    }

    @Test("says where the draft is, and what comes next")
    func draftWords() throws {
        let home = try Program()
        let terminal = try PseudoTerminal([], in: home)
        try terminal.wait(for: "Ctrl-C")
        terminal.send("\t")
        try terminal.wait(for: "27 characters")
        terminal.send("ray-dev\r")
        try terminal.waitForDraft("ray-dev", in: home)
        terminal.send("\u{3}")
        try terminal.wait(for: "Leave?")
        terminal.send("\u{1B}OB\r")
        #expect(try terminal.waitForEnd() == 130)
        let words = Self.words(after: terminal)
        #expect(
            words.contains("Your answers are kept in \(home.folder.path)/.local/state/slipway/drafts/ray-dev.yaml."))
        #expect(words.contains("  slipway ") && words.contains("slipway preflight "))
    }

    @Test("says where the bundle is, and the two commands that come next")
    func bundleWords() throws {
        let home = try Program()
        let terminal = try PseudoTerminal([], in: home)
        try terminal.wait(for: "Ctrl-C")
        terminal.send("w")
        try terminal.wait(for: "Write the bundle")
        terminal.send("\r")
        try terminal.wait(for: "without the wizard")
        terminal.send("\u{3}")
        #expect(try terminal.waitForEnd() == 0)
        let words = Self.words(after: terminal)
        #expect(words.contains("The bundle is in ai-dev."))
        #expect(words.contains("slipway preflight ai-dev") && words.contains("cd ai-dev && ./apply.sh terraform"))
    }

    /// What stands on the terminal after the screen of before was given back.
    private static func words(after terminal: PseudoTerminal) -> String {
        let drawn = String(decoding: terminal.drawn, as: UTF8.self)
        return drawn.components(separatedBy: "\u{1B}[?1049l").last ?? ""
    }

    @Test("from a pipe ends at the first answer that is refused, with 65 and the line's number")
    func refusedLine() throws {
        let home = try Program()
        let run = try home.run("--line", input: "next\nset network.natGateways=all\nwrite\n\n")
        #expect(run.status == 65)
        #expect(run.messages.contains("Line 2 of the input, \"set network.natGateways=all\", was refused"))
        #expect(home.files(in: "ai-dev").isEmpty)
    }

    @Test("from a pipe takes a region by its code, and writes what was asked for")
    func regionByCode() throws {
        let home = try Program()
        let run = try home.run("--line", input: "region\neu-west-1\nwrite\n\n")
        #expect(run.status == 0, "\(run.messages)")
        let document = home.files(in: "ai-dev")["environment.yaml"].map { String(decoding: $0, as: UTF8.self) }
        #expect(document?.contains("region: eu-west-1") == true)
        #expect(run.result.contains("slipway preflight ai-dev"))
    }

    @Test("a bundle of another environment is written over only when that is asked for")
    func otherEnvironment() throws {
        let home = try Program()
        func generate(_ name: String, _ more: String...) throws -> Program.Outcome {
            try home.run(["generate", "--preset", "base", "--set", "name=\(name)", "--output", "here"] + more)
        }
        #expect(try generate("one").status == 0)
        let before = home.files(in: "here")
        let refused = try generate("two")
        #expect(refused.status == 73)
        #expect(refused.messages.contains("holds the bundle of another environment, one."))
        #expect(home.files(in: "here") == before)

        let terminal = try PseudoTerminal(["wizard", "--set", "name=three", "--output", "here"], in: home)
        try terminal.wait(for: "Ctrl-C")
        terminal.send("\u{17}")
        try terminal.wait(for: "Write the bundle")
        terminal.send("\r")
        try terminal.wait(for: "Another environment")
        terminal.send("\r")
        terminal.rest(seconds: 0.5)
        terminal.send("\u{3}")
        try terminal.wait(for: "Leave?")
        terminal.send("\u{1B}OB\r")
        #expect(try terminal.waitForEnd() == 130)
        #expect(home.files(in: "here") == before)
        #expect(try generate("two", "--force").status == 0)
    }
}
