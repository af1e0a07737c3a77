import Text

/// Why nothing is recorded.
package enum RecordingError: Error, Equatable, Sendable, CustomStringConvertible {
    /// Standard input and output are no terminal.
    case noTerminal
    /// The file holds something already, or is no file.
    case occupied(String)
    case cannotCreate(String, reason: String)
    /// The system refused what a recording needs.
    case failed(String)

    package var description: String {
        switch self {
        case .noTerminal:
            "--record shows on the terminal what it records. Run it in a terminal window, with nothing sent elsewhere."
        case .occupied(let path):
            "\(path.harmless) is there already. A recording is never written over something: give another name."
        case .cannotCreate(let path, let reason):
            "\(path.harmless) cannot be written: \(reason). Give a place where you may write."
        case .failed(let reason): "A terminal to record cannot be had: \(reason)."
        }
    }
}
