import Environment
import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Whatever is typed at the program")
struct TortureTests {
    @Test("it neither traps nor hangs, and loses nothing")
    func program() throws {
        var torture = Torture("the program on a terminal", share: 0.5)
        var home = try Program()
        var sessions = 0
        while !torture.isOver {
            // Sessions come upon the drafts and bundles of others, but not of all.
            if sessions % 10 == 9 { home = try Program() }
            sessions += 1
            var victim = try Victim(in: home, &torture)
            try victim.suffer(&torture)
        }
        #expect(sessions > 0)
    }
}

/// One session under torture.
private struct Victim {
    private let home: Program
    private let terminal: PseudoTerminal
    private let isLineMode: Bool
    /// For messages: what brings it back.
    private let session: String

    init(in home: Program, _ torture: inout Torture) throws {
        let variables = torture.variables()
        self.home = home
        isLineMode = Int.random(in: 0..<4, using: &torture.random) == 0
        session = "seed \(torture.seed), \(isLineMode ? "line mode" : "full screen"), \(variables)"
        terminal = try PseudoTerminal(isLineMode ? ["--line"] : [], in: home, variables: variables)
        try terminal.wait(for: "Slipway")
    }

    /// Types rubbish until that ends the session, or for a while; then ends it from outside.
    mutating func suffer(_ torture: inout Torture) throws {
        for _ in 0..<Int.random(in: 1...40, using: &torture.random) where !torture.isOver && terminal.end() == nil {
            for _ in 0..<6 { terminal.send(rubbish(&torture)) }
            let (columns, rows) = torture.size()
            terminal.resize(columns: columns, rows: rows)
            guard isAlive(columns, rows) else {
                Issue.record("\(session): it hangs")
                return
            }
        }
        let answer = "kept-\(UInt32.random(in: 1..<1_000_000, using: &torture.random))"
        let isKilled = isLineMode || Bool.random(using: &torture.random)
        if terminal.end() == nil, try give(answer) {
            // Longer than the pause after which a draft is saved.
            if isKilled { terminal.rest(seconds: 1.2) }
            kill(terminal.process, isKilled ? SIGKILL : SIGTERM)
            #expect(try terminal.waitForEnd() == (isKilled ? -SIGKILL : -SIGTERM), "\(session)")
            #expect(
                drafts.contains { $0.contains(answer) }, "\(session): \(answer) is lost, the drafts are \(drafts)")
        }
        let end = try terminal.waitForEnd()
        // The second of two Ctrl-C ends a program that had no time for the first.
        #expect([0, 130, -SIGTERM, -SIGINT, -SIGKILL].contains(end), "\(session): it ended with \(end)")
        #expect(end == -SIGKILL || terminal.isSetAsBefore, "\(session): the terminal is not as it was")
        for draft in drafts {
            let problems = DocumentReader.read(Array(draft.utf8)).problems.filter { $0.kind != .missing }
            #expect(problems.isEmpty, "\(session): \(problems)")
        }
    }

    /// In line mode Ctrl-S is the terminal's, which then shows nothing more.
    private func rubbish(_ torture: inout Torture) -> [UInt8] {
        torture.bytes().filter { !isLineMode || $0 != 0x13 }
    }

    /// Whether it answers, or has ended.
    private func isAlive(_ columns: Int, _ rows: Int) -> Bool {
        if isLineMode {
            terminal.send(Self.clearedLine)
            terminal.rest(seconds: 0.1)
            // The terminal itself shows the end of the line.
            return terminal.draws(moreThan: 2, upon: "\n", within: 20)
        }
        // A new size is answered, at the latest when all keys have been; the same size again is no news.
        if terminal.answers(within: 5) { return true }
        terminal.resize(columns: columns + 1, rows: rows)
        return terminal.answers(within: 20)
    }

    /// Leaves whatever is open, and gives the environment a description; false if that ended the session.
    private func give(_ answer: String) throws -> Bool {
        if isLineMode {
            terminal.send(Self.clearedLine + Self.clearedLine + "set description=\(answer)\n")
            terminal.rest(seconds: 0.3)
            return terminal.end() == nil
        }
        terminal.resize(columns: 80, rows: 24)
        // A sequence that was cut off waits for its rest for a moment, and a paste for its end.
        terminal.rest(seconds: 0.3)
        terminal.send("\u{1B}[201~")
        terminal.rest(seconds: 0.3)
        // Out of everything, to a page and back from the list of pages if it is there; then to that list, to Basics, and to
        // its second field.
        terminal.send(String(repeating: "\u{1B}", count: 6) + "\t\u{1B}[Z" + "\u{1B}")
        terminal.rest(seconds: 0.3)
        terminal.send("\u{1B}OH\u{1B}OB\r" + "\u{1B}OH\u{1B}OB\r")
        terminal.send("\u{15}\u{1B}[200~\(answer)\u{1B}[201~")
        do {
            try terminal.wait(for: answer)
        } catch  where terminal.end() != nil {
            return false
        }
        return terminal.draws(moreThan: 0, upon: "\r", within: 20) && terminal.end() == nil
    }

    /// Takes back what stands on the line, and ends it.
    private static let clearedLine = "\u{15}\n"

    /// What the next session is offered.
    private var drafts: [String] {
        let folder = "\(home.folder.path)/.local/state/slipway/drafts"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }
            .compactMap { try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    }
}
