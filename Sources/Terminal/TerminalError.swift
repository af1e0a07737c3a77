/// Why the full screen cannot be used.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The program has no terminal at all.
    case noTerminal
    /// TERM is empty, or nothing is known about it.
    case unknownTerminal(String)
    /// The terminal can only print line after line.
    case cannotAddressCursor(String)
    /// The process already has a terminal open.
    case alreadyOpen
    /// The system refused what a terminal needs.
    case failed

    package var description: String {
        switch self {
        case .noTerminal:
            "There is no terminal to draw on. Run this in a terminal window, or without questions from a document."
        case .unknownTerminal(""):
            "The environment variable TERM is not set, so the kind of terminal is not known. "
                + "Set it, for example TERM=xterm-256color."
        case .unknownTerminal(let name):
            "This machine knows no terminal of the kind TERM=\(TextWidth.visible(name)). "
                + "Set TERM to one that it knows, for example TERM=xterm-256color, or install its terminfo entry."
        case .cannotAddressCursor(let name):
            "A terminal of the kind TERM=\(TextWidth.visible(name)) cannot show a full screen. "
                + "Use the questions line by line."
        case .alreadyOpen:
            "The terminal is already in use by this program. Close it before it is opened again."
        case .failed:
            "The terminal could not be set up. Try another terminal window, or the questions line by line."
        }
    }
}
