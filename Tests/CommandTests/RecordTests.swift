import Foundation
import Glibc
import Testing

@Suite("A recording", .serialized)
struct RecordTests {
    /// The events of a recording, each line of which has to be whole.
    private func events(in file: String, _ home: Program) throws -> [(kind: String, text: String)] {
        let lines = try home.read(file).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.last == "", "the last line is whole")
        guard let first = lines.first, !first.isEmpty else { return [] }
        let header = try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any]
        #expect(header?["version"] as? Int == 2 && header?["width"] as? Int == 80 && header?["height"] as? Int == 24)
        var last = 0.0
        return try lines.dropFirst().dropLast().map { line in
            let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any])
            let time = try #require(event[0] as? Double)
            #expect(time >= last)
            last = time
            return (try #require(event[1] as? String), try #require(event[2] as? String))
        }
    }

    private func shown(in file: String, _ home: Program) throws -> String {
        try events(in: file, home).filter { $0.kind == "o" }.map(\.text).joined()
    }

    private func expectInOrder(_ terminal: PseudoTerminal) {
        let after = terminal.settings
        #expect(
            after.c_lflag == terminal.before.c_lflag && after.c_iflag == terminal.before.c_iflag
                && after.c_oflag == terminal.before.c_oflag)
    }

    @Test("of the wizard holds what was shown, byte for byte, and passes the exit code on")
    func wizard() throws {
        let home = try Program()
        let terminal = try PseudoTerminal(["wizard", "--record", "a.cast"], in: home)
        try terminal.wait(for: "Ctrl-C")
        terminal.send("\t")
        try terminal.wait(for: "27 characters")
        terminal.send("機械\r")
        try terminal.wait(for: "機械")
        terminal.resize(columns: 100, rows: 30)
        #expect(terminal.answers(within: 20))
        terminal.send("\u{3}")
        try terminal.wait(for: "Leave")
        terminal.send("\u{1B}OB\r")
        #expect(try terminal.waitForEnd() == 130)
        expectInOrder(terminal)
        #expect(try shown(in: "a.cast", home) == String(decoding: terminal.drawn, as: UTF8.self))
        #expect(try events(in: "a.cast", home).contains { $0.kind == "r" && $0.text == "100x30" })
    }

    @Test("of a demo holds the demo, with its last message")
    func demo() throws {
        let home = try Program()
        let terminal = try PseudoTerminal(
            ["demo", "--speed", "0", "--record=tour.cast"], in: home, variables: ["TMPDIR": home.folder.path])
        #expect(try terminal.waitForEnd() == 0)
        expectInOrder(terminal)
        let shown = try shown(in: "tour.cast", home)
        #expect(shown == String(decoding: terminal.drawn, as: UTF8.self))
        #expect(shown.contains("The bundle is in"))
    }

    @Test("is never written over something, with exit code 73")
    func existing() throws {
        let home = try Program()
        try home.write("mine", to: "a.cast")
        let terminal = try PseudoTerminal(["wizard", "--record", "a.cast"], in: home)
        #expect(try terminal.waitForEnd() == 73)
        #expect(try home.read("a.cast") == "mine")
        #expect(String(decoding: terminal.drawn, as: UTF8.self).contains("a.cast is there already"))
    }

    @Test("takes a terminal, with exit code 64")
    func noTerminal() throws {
        let home = try Program()
        let run = try home.run("wizard", "--record", "a.cast")
        #expect(run.status == 64 && run.messages.contains("--record"))
        #expect(!FileManager.default.fileExists(atPath: "\(home.folder.path)/a.cast"))
    }

    @Test("ends as what it records does, by a signal too", arguments: [SIGTERM, SIGHUP, SIGQUIT])
    func signals(signal: Int32) throws {
        let home = try Program()
        let terminal = try PseudoTerminal(["wizard", "--record", "a.cast"], in: home)
        try terminal.wait(for: "Ctrl-C")
        kill(terminal.process, signal)
        #expect(try terminal.waitForEnd() == -signal)
        expectInOrder(terminal)
        #expect(
            String(decoding: terminal.drawn, as: UTF8.self).contains("\u{1B}[?1049l"),
            "the screen before is shown again")
        #expect(try shown(in: "a.cast", home) == String(decoding: terminal.drawn, as: UTF8.self))
    }

    @Test("is whole lines after kill -9 at any moment, and what it records ends too", arguments: 0..<12)
    func killed(round: Int) throws {
        let home = try Program()
        let terminal = try PseudoTerminal(
            ["demo", "--speed", "0", "--record", "a.cast"], in: home, variables: ["TMPDIR": home.folder.path])
        usleep(UInt32(round) * 20_000)
        kill(terminal.process, SIGKILL)
        #expect([-SIGKILL, 0].contains(try terminal.waitForEnd()))
        if FileManager.default.fileExists(atPath: "\(home.folder.path)/a.cast") { _ = try events(in: "a.cast", home) }
        let limit = Date().addingTimeInterval(20)
        while Date() < limit, isAnyoneLeft(in: home) { usleep(20_000) }
        #expect(!isAnyoneLeft(in: home))
    }

    /// Whether a process runs with that home.
    private func isAnyoneLeft(in home: Program) -> Bool {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.contains { process in
            Int(process) != nil
                && FileManager.default.contents(atPath: "/proc/\(process)/environ").map {
                    String(decoding: $0, as: UTF8.self).contains("HOME=\(home.folder.path)\0")
                } == true
        }
    }

    @Test("shows the questions line by line just as well")
    func lines() throws {
        let home = try Program()
        let terminal = try PseudoTerminal(["wizard", "--line", "--record", "a.cast"], in: home)
        try terminal.wait(for: "Preset. Number")
        terminal.send("\u{3}")
        #expect([130, -SIGINT].contains(try terminal.waitForEnd()))
        expectInOrder(terminal)
        #expect(try shown(in: "a.cast", home) == String(decoding: terminal.drawn, as: UTF8.self))
    }
}
