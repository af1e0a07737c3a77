import CPseudoTerminal
import Glibc

/// Records what this process shows on its terminal, by way of a second one between.
package enum Recorder {
    /// Splits the process. It returns in the child, whose terminal is one of its own; from there the parent carries what is
    /// shown to the real terminal and into the file, and what is typed back, and ends as the child does. What is typed is
    /// never recorded.
    ///
    /// The process must not have begun any thread.
    ///
    /// - Parameter path: a file that does not exist yet, or is empty.
    package static func begin(path: String) throws(RecordingError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
        let file = try CastFile(path: path)
        var (columns, rows): (Int32, Int32) = (80, 24)
        _ = pseudo_terminal_size(STDIN_FILENO, &columns, &rows)
        var (master, slave): (Int32, Int32) = (-1, -1)
        guard pseudo_terminal_open(columns, rows, &master, &slave) == 0 else {
            throw .failed(String(cString: strerror(errno)))
        }
        var modes = termios()
        tcgetattr(STDIN_FILENO, &modes)
        tcsetattr(slave, TCSANOW, &modes)

        let signals = pseudo_terminal_hold_signals()
        let child = signals < 0 ? -1 : pseudo_terminal_fork(slave)
        guard child >= 0 else { throw .failed(String(cString: strerror(errno))) }
        close(slave)
        if child == 0 {
            close(master)
            close(signals)
            return
        }
        file.append(
            Asciicast.header(
                columns: Int(columns), rows: Int(rows), terminal: getenv("TERM").map { String(cString: $0) } ?? ""))
        var relay = Relay(
            master: master, signals: signals, child: child, file: file, columns: columns, rows: rows, modes: modes)
        let status = relay.run()
        if let failure = file.failure {
            Relay.show(
                Array("\(path) ends before its time: \(failure). What it holds can be played.\n".utf8)[...],
                on: STDERR_FILENO)
            if status == 0 { exit(ioError) }
        }
        let signal = status & 0x7F
        if signal != 0 { pseudo_terminal_end_by_signal(signal) }
        exit((status >> 8) & 0xFF)
    }

    /// EX_IOERR of sysexits(3).
    private static let ioError: Int32 = 74
}
