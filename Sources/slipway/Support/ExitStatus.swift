import ArgumentParser
import Glibc

/// The ways in which `slipway` ends, after sysexits(3).
enum ExitStatus: Int32 {
    /// The command line is wrong.
    case usage = 64
    /// The document has errors, or the account cannot take what it describes.
    case badDocument = 65
    /// An input cannot be read.
    case noInput = 66
    /// A program or service that is needed is not there.
    case unavailable = 69
    /// The output cannot be written.
    case cannotCreate = 73
    /// Something failed on the way.
    case inputOutput = 74
    /// Preflight could not decide.
    case undecided = 75
    /// The person left.
    case interrupted = 130
}

/// An end that was told of: a message for standard error, and the status.
struct Stop: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}

/// Standard output for results, standard error for messages.
enum Output {
    static func result(_ text: String) { write(text, to: STDOUT_FILENO) }

    static func message(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: STDERR_FILENO) }

    /// Something about work that is under way, as it stands: no line of its own.
    static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

    private static func write(_ text: String, to file: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(count)
        }
    }
}

extension ParsableCommand {
    /// Runs `body`, and ends the program in order when it stops.
    func reporting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let stop as Stop {
            Output.message(stop.message)
            throw ExitCode(stop.status.rawValue)
        }
    }
}
