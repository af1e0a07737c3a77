import Foundation
import Glibc
import Testing

@Suite("slipway demo", .serialized)
struct DemoTests {
    private func demo(
        _ arguments: String..., in home: Program, variables: [String: String] = [:]
    ) throws -> PseudoTerminal {
        try PseudoTerminal(
            ["demo"] + arguments, in: home, variables: ["TMPDIR": home.folder.path].merging(variables) { $1 })
    }

    /// The folder that the demo made.
    private func folder(in home: Program) throws -> String? {
        try FileManager.default.contentsOfDirectory(atPath: home.folder.path).first { $0.hasPrefix("slipway-demo-") }
    }

    @Test("plays the tour, keeps the bundle in a temporary folder, and says where")
    func tour() throws {
        let home = try Program()
        let terminal = try demo("--speed", "0", in: home)
        #expect(try terminal.waitForEnd() == 0)
        let folder = try #require(try folder(in: home))
        let drawn = String(decoding: terminal.drawn, as: UTF8.self)
        #expect(drawn.contains("The bundle is in ") && drawn.contains("\(folder)/ray-vision"))
        #expect(drawn.contains("To take it away: rm -r "))

        // What generate writes for the same document, byte for byte.
        let run = try home.run("generate", "--from", "\(folder)/ray-vision", "--output", "out", "--as-of", "2026-11-23")
        #expect(run.status == 0, "\(run.messages)")
        let (fromDemo, fromGenerate) = (home.files(in: "\(folder)/ray-vision"), home.files(in: "out"))
        #expect(fromDemo.count > 40)
        #expect(fromDemo == fromGenerate)
    }

    @Test("neither reads nor writes a draft")
    func drafts() throws {
        let home = try Program()
        let draft = ".local/state/slipway/drafts/mine.yaml"
        try home.write("apiVersion: slipway.dev/v1\nkind: Environment\nmetadata:\n  name: mine\n", to: draft)
        let before = try home.read(draft)
        let terminal = try demo("--speed", "0", in: home)
        #expect(try terminal.waitForEnd() == 0)
        #expect(try home.read(draft) == before)
        #expect(!String(decoding: terminal.drawn, as: UTF8.self).contains("Go on with the draft"))
    }

    @Test("leaves at Ctrl-C at once, with the terminal in order and nothing behind")
    func leaving() throws {
        let home = try Program()
        let terminal = try demo(in: home)
        try terminal.wait(for: "Space pauses")
        terminal.send("\u{3}")
        #expect(try terminal.waitForEnd() == 130)
        expectInOrder(terminal)
        #expect(try folder(in: home) == nil)
    }

    @Test("ends by a signal that asks it to", arguments: [SIGTERM, SIGHUP])
    func signals(signal: Int32) throws {
        let home = try Program()
        let terminal = try demo(in: home)
        try terminal.wait(for: "Space pauses")
        kill(terminal.process, signal)
        #expect(try terminal.waitForEnd() == -signal)
        expectInOrder(terminal)
        #expect(try folder(in: home) == nil)
    }

    @Test("pauses and goes on, and follows the window's size")
    func steering() throws {
        let home = try Program()
        let terminal = try demo(in: home)
        try terminal.wait(for: "Space pauses")
        terminal.send(" ")
        try terminal.wait(for: "any key goes on")
        terminal.resize(columns: 100, rows: 30)
        #expect(terminal.answers(within: 20))
        terminal.send("x")
        // Each key cuts a pause short.
        for _ in 0..<3 { terminal.send("x") }
        try terminal.wait(for: "This team trains with Ray")
        kill(terminal.process, SIGTERM)
        #expect(try terminal.waitForEnd() == -SIGTERM)
    }

    @Test("plays a script of one's own, and says where it is not as expected, with exit code 65")
    func ownScript() throws {
        let home = try Program()
        try home.write("press Tab\nexpect Basics\nexpect Nothing of the kind\n", to: "own.keys")
        let terminal = try demo("own.keys", "--speed", "0", in: home)
        #expect(try terminal.waitForEnd() == 65)
        let drawn = String(decoding: terminal.drawn, as: UTF8.self)
        #expect(drawn.contains("own.keys:3: \"Nothing of the kind\" is not on the screen:"))
        expectInOrder(terminal)
        #expect(try folder(in: home) == nil)
    }

    @Test("refuses what it cannot play, and says why")
    func refusals() throws {
        let home = try Program()
        try home.write("press Tob\n", to: "bad.keys")
        let bad = try home.run("demo", "bad.keys")
        #expect(bad.status == 65 && bad.messages == "slipway: bad.keys:1: There is no key \"Tob\". Is it Tab?\n")
        let missing = try home.run("demo", "none.keys")
        #expect(missing.status == 66 && missing.messages.contains("none.keys cannot be read"))
        let folder = try home.run("demo", ".")
        #expect(folder.status == 66)
        let speed = try home.run("demo", "--speed=-1")
        #expect(speed.status == 64 && speed.messages.contains("--speed"))
        let plain = try demo(in: home, variables: ["TERM": "dumb"])
        #expect(try plain.waitForEnd() == 64)
        #expect(String(decoding: plain.drawn, as: UTF8.self).contains("TERM=dumb cannot show a demo"))
    }

    @Test("without a terminal says so, with exit code 64")
    func noTerminal() throws {
        let home = try Program()
        let run = try home.runWithoutTerminal("demo")
        #expect(run.status == 64)
        #expect(run.messages.contains("no terminal to play the demo on"))
        #expect(try folder(in: home) == nil)
    }

    @Test(
        "writes nowhere but below its own folder",
        arguments: ["/tmp/slipway-photos", "~/photos", "../photos", "a/../../photos"])
    func confinement(path: String) throws {
        let home = try Program()
        // The folder's field opens with its name in it.
        try home.write(
            "press Enter\npress Tab 8\npress Down\npress Enter\npress Ctrl-U\ntype \(path)\npress Enter\npress Home\npress Enter\nexpect \(path)\n",
            to: "own.keys")
        let terminal = try demo("own.keys", "--speed", "0", in: home)
        #expect(try terminal.waitForEnd() == 0)
        #expect(String(decoding: terminal.drawn, as: UTF8.self).contains("A demo stays in its own folder"))
        #expect(!FileManager.default.fileExists(atPath: "/tmp/slipway-photos"))
        #expect(!FileManager.default.fileExists(atPath: "\(home.folder.path)/photos"))
    }

    private func expectInOrder(_ terminal: PseudoTerminal) {
        let after = terminal.settings
        #expect(
            after.c_lflag == terminal.before.c_lflag && after.c_iflag == terminal.before.c_iflag
                && after.c_oflag == terminal.before.c_oflag)
        #expect(
            String(decoding: terminal.drawn, as: UTF8.self).contains("\u{1B}[?1049l"),
            "the screen before is shown again")
    }
}
