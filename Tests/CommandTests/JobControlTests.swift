import Foundation
import Glibc
import Testing

@Suite("The wizard as a job of a shell", .serialized)
struct JobControlTests {
    @Test(
        "stops, gives the terminal to the shell, and goes on where it was", arguments: [SIGTSTP, SIGSTOP],
        [false, true])
    func stopAndGoOn(signal: Int32, isResized: Bool) throws {
        let shell = try Shell(in: try Program())
        let terminal = shell.terminal
        try shell.startWizard()
        try shell.stopWizard(signal)
        if signal == SIGTSTP {
            #expect(terminal.isSetAsBefore)
            #expect(terminal.showsScreenOfBefore)
        }
        if isResized { terminal.resize(columns: 100, rows: 30) }

        let back = try terminal.drawing("fg\n", until: "Ctrl-C")
        if signal == SIGTSTP { #expect(back.contains("\u{1B}[?1049h") && back.contains("\u{1B}[?2004h")) }
        let whole = try terminal.drawing("\u{C}", until: "Ctrl-C")
        #expect(whole.contains("Basics") && whole.contains("Review"))
        #expect(back.contains(whole), "the screen is drawn whole, as Ctrl-L draws it")

        try terminal.enter("vision")
        terminal.send("\u{3}")
        try terminal.wait(for: "keep the draft")
        terminal.send("\u{1B}OB\r")
        try shell.expect(status: 130)
        #expect(terminal.isSetAsBefore)
    }

    @Test("ended while it is stopped ends in order when it goes on", arguments: [SIGTERM, SIGHUP])
    func endedWhileStopped(signal: Int32) throws {
        let home = try Program()
        let shell = try Shell(in: home)
        try shell.startWizard()
        try shell.terminal.enter("vision")
        let wizard = try shell.stopWizard(SIGTSTP)
        kill(wizard, signal)
        #expect(try !shell.terminal.drawing("fg\n", until: Shell.prompt).contains("\u{1B}[?1049h"))
        try shell.expect(status: 128 + signal)
        #expect(shell.terminal.isSetAsBefore)
        #expect(try home.read(".local/state/slipway/drafts/vision.yaml").contains("vision"))
    }
}

/// A shell with job control on a terminal. It leaves the terminal's modes as a job left them, so that they tell of the job.
private struct Shell {
    let terminal: PseudoTerminal
    static let prompt = "your turn> "

    init(in home: Program) throws {
        terminal = try PseudoTerminal(
            ["-i", "-m"], of: "/bin/sh", in: home, variables: ["PS1": Self.prompt, "WIZARD": Program.executable.path])
        try terminal.wait(for: Self.prompt)
    }

    /// Starts the wizard, and goes to the page Basics.
    func startWizard() throws {
        terminal.send("\"$WIZARD\"\n")
        try terminal.wait(for: "Ctrl-C")
        terminal.send("\t")
        try terminal.wait(for: "27 characters")
    }

    /// Stops the wizard, by Ctrl-Z if that is the signal of it; its process.
    @discardableResult
    func stopWizard(_ signal: Int32) throws -> pid_t {
        let wizard = terminal.foreground
        terminal.forget()
        if signal == SIGTSTP { terminal.send("\u{1A}") } else { kill(wizard, signal) }
        try terminal.wait(for: Self.prompt)
        return wizard
    }

    func expect(status: Int32) throws {
        try terminal.wait(for: Self.prompt)
        terminal.send("echo it ended with $?\n")
        try terminal.wait(for: "it ended with \(status)")
    }
}

extension PseudoTerminal {
    /// Types a text into a field and accepts it, until the cursor has left the field.
    fileprivate func enter(_ text: String) throws { _ = try drawing("\(text)\r", until: "\u{1B}[?25l") }

    /// What is drawn upon some keys until a text comes.
    fileprivate func drawing(_ keys: String, until text: String) throws -> String {
        forget()
        send(keys)
        try wait(for: text)
        return String(decoding: drawn, as: UTF8.self)
    }
}
