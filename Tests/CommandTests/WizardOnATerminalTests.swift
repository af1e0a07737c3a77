import EnvironmentBundle
import Foundation
import Glibc
import Testing

@Suite("The wizard on a terminal", .serialized)
struct WizardOnATerminalTests {
    @Test("writes what generate writes for the same answers, byte for byte")
    func sameBytes() throws {
        let home = try Program()
        let terminal = try PseudoTerminal([], in: home)
        try terminal.wait(for: "Ray training on GPUs")
        terminal.send(String(repeating: "\u{1B}OB", count: 7) + "\r")
        try terminal.wait(for: "27 characters")
        terminal.send("demo\r")
        try terminal.wait(for: "demo")
        terminal.send(String(repeating: "\t", count: 8))
        try terminal.wait(for: "Write the bundle")
        terminal.send("\r")
        try terminal.wait(for: "without the wizard")
        terminal.send("\u{3}")
        #expect(try terminal.waitForEnd() == 0)

        let run = try home.run(["generate", "--preset", "ray-training", "--set", "name=demo", "--output", "out"])
        #expect(run.status == 0, "\(run.messages)")
        let (fromWizard, fromGenerate) = (home.files(in: "demo"), home.files(in: "out"))
        #expect(fromWizard.count > 40)
        #expect(Set(fromWizard.keys) == Set(fromGenerate.keys))
        for (path, bytes) in fromGenerate { #expect(fromWizard[path] == bytes, "\(path) differs") }
    }

    @Test("gives the terminal back at every end", arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGILL, 0])
    func restoration(signal: Int32) throws {
        let home = try Program()
        let terminal = try PseudoTerminal([], in: home)
        try terminal.wait(for: "Ctrl-C")
        switch signal {
        case 0, SIGINT: terminal.send("\u{3}")
        default: kill(terminal.process, signal)
        }
        let end = try terminal.waitForEnd()
        #expect(end == (signal == 0 || signal == SIGINT ? 130 : -signal))
        #expect(terminal.isSetAsBefore)
        #expect(terminal.showsScreenOfBefore)
    }

    @Test("lets Ctrl-C drop nothing that was typed or drawn")
    func nothingFlushed() throws {
        let terminal = try PseudoTerminal([], in: try Program())
        try terminal.wait(for: "Ctrl-C")
        #expect(terminal.settings.c_lflag & tcflag_t(NOFLSH) != 0)
    }

    @Test("is not frozen by Ctrl-S")
    func flowControl() throws {
        let terminal = try PseudoTerminal([], in: try Program())
        try terminal.wait(for: "Ctrl-C")
        #expect(terminal.before.c_iflag & tcflag_t(IXON) != 0)
        #expect(terminal.settings.c_iflag & tcflag_t(IXON | IXOFF) == 0)
    }

    @Test("goes on after a hang-up that whoever started it has it ignore, as nohup does")
    func nohup() throws {
        let home = try Program()
        let terminal = try PseudoTerminal(
            ["-c", "trap '' HUP; exec \"$0\"", Program.executable.path], of: "/bin/sh", in: home)
        try terminal.wait(for: "Ctrl-C")
        kill(terminal.process, SIGHUP)
        terminal.send("\t")
        try terminal.wait(for: "27 characters")
        terminal.send("\u{3}")
        #expect(try terminal.waitForEnd() == 130)
    }

    @Test("gives the terminal back when the program fails from within")
    func failure() throws {
        let terminal = try PseudoTerminal([], in: try Program())
        try terminal.wait(for: "Ctrl-C")
        // Swift traps where there is no memory, and so large a window needs more than there is.
        let starving = try Process.run(
            URL(fileURLWithPath: "/usr/bin/prlimit"), arguments: ["--pid", "\(terminal.process)", "--as=0:unlimited"])
        starving.waitUntilExit()
        #expect(starving.terminationStatus == 0)
        terminal.resize(columns: 1000, rows: 1000)
        #expect([-SIGILL, -SIGTRAP, -SIGABRT, -SIGSEGV].contains(try terminal.waitForEnd()))
        #expect(terminal.isSetAsBefore)
        #expect(terminal.showsScreenOfBefore)
    }

    @Test("loses nothing to kill -9: the next session offers the draft")
    func draft() throws {
        let home = try Program()
        let terminal = try PseudoTerminal([], in: home)
        try terminal.wait(for: "Ctrl-C")
        terminal.send("\t")
        try terminal.wait(for: "27 characters")
        terminal.send("lost-and-found\r")
        try terminal.waitForDraft("lost-and-found", in: home)
        kill(terminal.process, SIGKILL)
        #expect(try terminal.waitForEnd() == -SIGKILL)

        let next = try PseudoTerminal([], in: home)
        try next.wait(for: "Go on with the draft")
        next.send("\r")
        try next.wait(for: "lost-and-found")
    }

    @Test("without a terminal says so and names slipway generate, with exit code 64")
    func noTerminal() throws {
        let home = try Program()
        let run = try home.runWithoutTerminal()
        #expect(run.status == 64)
        #expect(run.messages.contains("slipway generate"))
    }
}

@Suite("slipway generate")
struct GenerateCommandTests {
    @Test("killed at any moment leaves the old bundle or the new one", arguments: 0..<12)
    func killed(round: Int) throws {
        let home = try Program()
        func generate(_ version: String) -> [String] {
            [
                "generate", "--preset", "base", "--set", "name=demo", "--set", "description=\(version)", "--output",
                "demo",
            ]
        }
        #expect(try home.run(generate("old")).status == 0)
        let terminal = try PseudoTerminal(generate("new"), in: home)
        usleep(UInt32(round) * 6000)
        kill(terminal.process, SIGKILL)
        _ = try terminal.waitForEnd()
        let verification = try BundleVerifier.verify("\(home.folder.path)/demo")
        #expect(verification.changed.isEmpty && verification.missing.isEmpty)
        #expect(try home.run(generate("new")).status == 0, "the next run goes on as if nothing had happened")
        #expect(
            home.files(in: "demo")["environment.yaml"].map { String(decoding: $0, as: UTF8.self) }?.contains("new")
                == true)
    }

    @Test("refuses a document with errors, names file, line and field, and writes nothing")
    func refusal() throws {
        let home = try Program()
        let document = """
            apiVersion: slipway.dev/v1
            kind: Environment
            metadata: {name: demo}
            spec:
              region: us-west-2
              network: {vpcCidr: 10.1.0.0/33}
            """
        try document.write(toFile: "\(home.folder.path)/env.yaml", atomically: true, encoding: .utf8)
        let run = try home.run(["generate", "--from", "env.yaml", "--output", "out"])
        #expect(run.status == 65)
        #expect(run.messages.contains("env.yaml:6: error NET") && run.messages.contains("network.vpcCidr"))
        #expect(home.files(in: "out").isEmpty)
    }

    @Test("makes the same bundle from its own bundle")
    func fromBundle() throws {
        let home = try Program()
        #expect(
            try home.run(["generate", "--preset", "ray-training", "--set", "name=demo", "--output", "a"]).status == 0)
        #expect(try home.run(["generate", "--from", "a", "--output", "b"]).status == 0)
        #expect(home.files(in: "a") == home.files(in: "b"))
    }

    @Test("never writes into a folder that is no bundle")
    func foreignFolder() throws {
        let home = try Program()
        try FileManager.default.createDirectory(atPath: "\(home.folder.path)/photos", withIntermediateDirectories: true)
        try "holiday".write(toFile: "\(home.folder.path)/photos/list.txt", atomically: true, encoding: .utf8)
        let run = try home.run(["generate", "--preset", "base", "--set", "name=demo", "--output", "photos"])
        #expect(run.status == 73)
        #expect(home.files(in: "photos").keys.sorted() == ["list.txt"])
    }
}
