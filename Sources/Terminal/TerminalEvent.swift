/// What happened at the terminal.
package enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    /// A text that was pasted, with `\n` as its line ends and without other control characters than tabs.
    /// Of a very long one (``TerminalEvent/longestPaste``) the rest is left out.
    case paste(String)
    case mouse(MouseEvent)
    /// The screen has this size now; present a canvas of it.
    case resize(Size)
    /// Ctrl-C, or SIGINT from elsewhere.
    case interrupt
    /// The program is asked to end by this signal: SIGTERM, SIGHUP (the terminal went away) or SIGQUIT. Save what is
    /// to be saved, close the terminal, and end with ``endProcess(bySignal:)``.
    case terminate(signal: Int32)
    /// Nothing happened in the time that was given.
    case wake

    /// The longest paste that is delivered, in bytes.
    package static let longestPaste = 65_536
}

/// What the mouse did. A mouse is a convenience: not every terminal reports one.
package struct MouseEvent: Hashable, Sendable {
    package enum Action: Hashable, Sendable {
        case press(button: Int)
        case wheelUp, wheelDown
    }

    package var position: Point
    package var action: Action

    package init(position: Point, action: Action) {
        self.position = position
        self.action = action
    }
}
