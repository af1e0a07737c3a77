/// What line mode reads from and prints to: whole lines, one after the other, nothing ever redrawn.
package protocol LineTerminal: AnyObject {
    /// Whether what is typed appears by itself, as on a terminal. From a pipe it does not, and is repeated.
    var showsInput: Bool { get }
    /// Whether a person is there, who can answer once more when an answer is refused.
    var isInteractive: Bool { get }
    /// Prints text as it is; lines end with a line feed.
    func write(_ text: String)
    /// Waits for the next line, which comes without its line feed.
    func readLine() -> LineInput
    /// Whether Ctrl-C came since the last line was read; each is told of once, here or by ``readLine()``.
    func takeInterrupt() -> Bool
}

/// What a person answered a prompt with.
package enum LineInput: Equatable, Sendable {
    case line(String)
    /// There is no more input: Ctrl-D, or a pipe's end.
    case end
    /// Ctrl-C.
    case interrupt
}
