import CPseudoTerminal
import Foundation
import Glibc

/// The program on a terminal of its own, as a person has it: keys go in, what it draws comes out.
final class PseudoTerminal {
    /// Kept, because its folders go with it.
    private let home: Program
    private var master: Int32 = -1
    private(set) var process: pid_t = 0
    /// What was drawn, as bytes on their way to a terminal; of very much, the end.
    private(set) var drawn: [UInt8] = []
    /// How many bytes were drawn since the beginning.
    private var drawnCount = 0
    /// How the terminal was set before the program began.
    private(set) var before = termios()

    struct Failed: Error { let what: String }

    /// Starts the program, or another one, on a terminal of 80 columns and 24 rows.
    init(
        _ arguments: [String], of program: String = Program.executable.path, in home: Program,
        variables: [String: String] = [:]
    ) throws {
        self.home = home
        guard pseudo_terminal_open(80, 24, &master, &slave) == 0 else {
            throw Failed(what: "no pseudo-terminal can be had")
        }
        tcgetattr(slave, &before)
        let environment = [
            "HOME": home.folder.path, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
            "XDG_DATA_DIRS": home.folder.path,
            "SWIFT_BACKTRACE": "enable=no",
        ].merging(variables) { $1 }
        var argv = ([program] + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer {
            for text in argv + envp { free(text) }
        }
        process = pseudo_terminal_start(slave, home.folder.path, program, &argv, &envp)
        guard process > 0 else { throw Failed(what: "\(program) does not start") }
    }

    /// Held open, so that the terminal's settings can be read after the program's end.
    private var slave: Int32 = -1

    deinit {
        if process > 0 { kill(process, SIGKILL) }
        close(slave)
        close(master)
    }

    /// The terminal's settings now.
    var settings: termios {
        var settings = termios()
        tcgetattr(slave, &settings)
        return settings
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// Types bytes, whatever they are. What it draws meanwhile is read, so that neither side waits for the other.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        let limit = Date().addingTimeInterval(20)
        while !rest.isEmpty, Date() < limit, end() == nil {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            rest = rest.dropFirst(max(0, count))
            while readSome(milliseconds: count > 0 ? 0 : 5) {}
        }
    }

    /// Forgets what was drawn, so that only what is drawn from now on counts.
    func forget() { drawn = [] }

    /// The process, with its group, that has the keyboard.
    var foreground: pid_t { tcgetpgrp(master) }

    /// Whether the terminal is set as it was before the program began.
    var isSetAsBefore: Bool {
        let now = settings
        return now.c_lflag == before.c_lflag && now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag
    }

    /// Whether the screen from before the program was given back: the alternate one left, no paste marked, no mouse heard, the
    /// cursor shown.
    var showsScreenOfBefore: Bool {
        func last(_ text: String) -> Int { drawn.ranges(of: Array(text.utf8)).last?.lowerBound ?? -1 }
        return last("\u{1B}[?1049l") > last("\u{1B}[?1049h") && last("\u{1B}[?2004l") > last("\u{1B}[?2004h")
            && last("\u{1B}[?1000l") > last("\u{1B}[?1000h")
            && last("?25h") >= last("?25l")
    }

    func resize(columns: Int, rows: Int) { _ = pseudo_terminal_resize(master, Int32(columns), Int32(rows)) }

    /// Whether it draws anything within that time, or ends.
    func answers(within seconds: Double) -> Bool { draws(moreThan: 0, upon: "", within: seconds) }

    /// Whether it draws more than so many bytes, or ends, within that time after a text was typed.
    func draws(moreThan bytes: Int, upon text: String, within seconds: Double) -> Bool {
        let enough = drawnCount + bytes
        send(text)
        let limit = Date().addingTimeInterval(seconds)
        while Date() < limit, drawnCount <= enough, end() == nil { _ = readSome(milliseconds: 20) }
        return drawnCount > enough || ended != nil
    }

    /// Reads what is drawn until nothing came for so long.
    func rest(seconds: Double) {
        let limit = Date().addingTimeInterval(20)
        while Date() < limit, readSome(milliseconds: Int32(seconds * 1000)) {}
    }

    /// How the program ended, once it has: its exit status, or the negative number of the signal that ended it.
    func end() -> Int32? {
        var status: Int32 = 0
        guard ended == nil, waitpid(process, &status, WNOHANG) == process else { return ended }
        process = 0
        let signal = status & 0x7F
        ended = signal == 0 ? (status >> 8) & 0xFF : -signal
        return ended
    }

    private var ended: Int32?

    /// Reads until `text` was drawn, and then until nothing more comes for a moment.
    func wait(for text: String, seconds: Double = 20) throws {
        let wanted = Array(text.utf8)
        let limit = Date().addingTimeInterval(seconds)
        while Date() < limit {
            guard !readSome(milliseconds: 100) else { continue }
            if drawn.firstRange(of: wanted) != nil { return }
            if end() != nil { break }
        }
        throw Failed(
            what:
                "\"\(text)\" did not appear; the last bytes were \(String(decoding: drawn.suffix(400), as: UTF8.self).debugDescription)"
        )
    }

    /// Reads until the draft of an environment is on disk.
    func waitForDraft(_ name: String, in home: Program, seconds: Double = 60) throws {
        let limit = Date().addingTimeInterval(seconds)
        while Date() < limit {
            _ = readSome(milliseconds: 50)
            if home.files(in: ".local/state/slipway/drafts")["\(name).yaml"] != nil { return }
        }
        throw Failed(what: "no draft of \(name) is kept")
    }

    /// Waits for the program's end: its exit status, or the negative number of the signal that ended it.
    func waitForEnd(seconds: Double = 20) throws -> Int32 {
        let limit = Date().addingTimeInterval(seconds)
        while Date() < limit {
            _ = readSome(milliseconds: 20)
            if let end = end() {
                while readSome(milliseconds: 20) {}
                return end
            }
        }
        throw Failed(what: "the program does not end")
    }

    private func readSome(milliseconds: Int32) -> Bool {
        var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&poller, 1, milliseconds) > 0, poller.revents & Int16(POLLIN) != 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &chunk, chunk.count)
        guard count > 0 else { return false }
        drawn += chunk[..<count]
        drawnCount += count
        if drawn.count > 2 * Self.longestMemory { drawn.removeFirst(drawn.count - Self.longestMemory) }
        return true
    }

    /// More than several screens.
    private static let longestMemory = 1 << 18
}
