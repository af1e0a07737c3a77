/// A screen and its keyboard. Used from one thread.
package protocol Terminal: AnyObject {
    /// The screen's size now. It changes when ``nextEvent(timeoutMilliseconds:)`` returns a resize.
    var size: Size { get }
    var capabilities: Capabilities { get }

    /// Shows the canvas, its upper left corner in that of the screen. Where one is smaller than the other, the rest
    /// is blank or cut off.
    func present(_ canvas: Canvas)

    /// Waits for the next event, without end if there is no timeout; with one it returns ``TerminalEvent/wake`` after
    /// it.
    func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent

    /// Gives the terminal back as it was. May be called again; nothing can be shown afterwards.
    func close()
}

/// What a terminal can do, as far as views have to know.
package struct Capabilities: Hashable, Sendable {
    /// How many colours are used: 0 (attributes only), 8 or 256.
    package var colours: Int
    /// Whether characters outside of ASCII can be shown. Where they cannot, they come out as `?`; so ask before
    /// drawing one.
    package var unicode: Bool
    package var mouse: Bool

    package init(colours: Int = 0, unicode: Bool = true, mouse: Bool = false) {
        self.colours = colours
        self.unicode = unicode
        self.mouse = mouse
    }

    package var borders: Borders { unicode ? .unicode : .ascii }
}
