import ArgumentParser
import Environment
import EnvironmentBundle
import Glibc
import KeyScript
import PresetLibrary
import Recording
import Workbench

/// The ways in which `slipway` ends, after sysexits(3).
enum ExitStatus: Int32, CaseIterable {
    case usage = 64
    case badDocument = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
    case undecided = 75
    case interrupted = 130

    /// As the help tells it.
    var meaning: String {
        switch self {
        case .usage: "the command line is wrong"
        case .badDocument: "the document has errors, or the account cannot take it"
        case .noInput: "an input cannot be read"
        case .unavailable: "a program or service that is needed is not there"
        case .cannotCreate: "the output cannot be written"
        case .inputOutput: "something failed on the way"
        case .undecided: "preflight could not decide"
        case .interrupted: "the person left"
        }
    }
}

/// An end that was told of: a message for standard error, and the status.
struct Stop: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    /// What an error of a room means for the program's end; nil for an end that was told of already.
    init?(_ error: any Error) {
        switch error {
        case let stop as Stop: self = stop
        case let error as WorkbenchError: self.init(ExitStatus(error.kind), error.description)
        case let error as Assignment.Malformed: self.init(.usage, error.description)
        case let error as PresetError: self.init(.noInput, error.description)
        case let error as BundleReadError: self.init(.noInput, error.description)
        case let error as BundleWriteError:
            self.init(error.isInputOutput ? .inputOutput : .cannotCreate, error.description)
        case let error as KeyScriptError: self.init(.badDocument, error.description)
        case let error as RecordingError: self.init(ExitStatus(error), error.description)
        default: return nil
        }
    }
}

extension ExitStatus {
    fileprivate init(_ kind: WorkbenchError.Kind) {
        switch kind {
        case .wrongRequest: self = .usage
        case .unsound: self = .badDocument
        case .unreadable: self = .noInput
        case .cannotCreate: self = .cannotCreate
        case .failed: self = .inputOutput
        }
    }

    fileprivate init(_ error: RecordingError) {
        switch error {
        case .noTerminal: self = .usage
        case .occupied, .cannotCreate: self = .cannotCreate
        case .failed: self = .inputOutput
        }
    }
}

extension ParsableCommand {
    /// Runs `body`, and ends the program in order when it stops.
    func reporting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch {
            guard let stop = Stop(error) else { throw error }
            Output.error(stop.message)
            throw ExitCode(stop.status.rawValue)
        }
    }
}
