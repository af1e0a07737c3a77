#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A terminal without a device: it plays events that were written down before and keeps what was shown.
package final class MemoryTerminal: Terminal {
    package private(set) var size: Size
    package let capabilities: Capabilities
    /// Everything that was presented, the oldest first.
    package private(set) var frames: [Canvas] = []
    package private(set) var isClosed = false
    private var events: [TerminalEvent]

    /// - Parameter events: played in order. After the last one nothing happens any more to who waits for a time, and
    ///   to who waits without end the terminal hangs up (SIGHUP), so that a loop always comes to an end.
    package init(
        size: Size = Size(columns: 80, rows: 24), capabilities: Capabilities = Capabilities(),
        events: [TerminalEvent] = []
    ) {
        self.size = size
        self.capabilities = capabilities
        self.events = events.reversed()
    }

    /// The canvas that is on the screen.
    package var screen: Canvas { frames.last ?? Canvas(size: size) }

    package func present(_ canvas: Canvas) {
        if !isClosed { frames.append(canvas) }
    }

    package func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
        guard let event = events.popLast() else {
            return timeoutMilliseconds == nil ? .terminate(signal: SIGHUP) : .wake
        }
        if case .resize(let newSize) = event { size = newSize }
        return event
    }

    package func close() { isClosed = true }
}
