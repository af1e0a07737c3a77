import CNcurses

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The terminal that the process runs in, through ncurses.
///
/// It is drawn on wherever standard input and output lead, and given back as it was at every end of the process:
/// after ``close()``, by a signal, and by a trap in the program. SIGINT, SIGTERM, SIGHUP and SIGQUIT come as events;
/// if the program does not fetch one within a second, the next one ends it. Ctrl-Z stops the process and needs no
/// care from outside.
///
/// There can be one at a time, used from the main thread alone.
package final class CursesTerminal: Terminal {
    package private(set) var size: Size
    package let capabilities: Capabilities
    /// What the screen shows; nil if that has to be sent anew.
    private var shown: Canvas?
    /// The newest canvas that was presented.
    private var latest: Canvas?
    private var decoder = InputDecoder()
    private var events: [TerminalEvent] = []
    private var background = Background.unknown
    private var isSuspended = false
    private var isClosed = false

    /// Opens the terminal and takes its screen, which stays blank until the first canvas. Colours are left out if
    /// NO_COLOR is set and not empty.
    ///
    /// - Parameter mouse: whether to ask for mouse events. Selecting text then takes the Shift key in most terminals.
    /// - Throws: ``TerminalError``; nothing was sent to the terminal then.
    package init(mouse: Bool = true) throws {
        switch cn_open(Self.environment("NO_COLOR").isEmpty, mouse) {
        case CN_OPENED: break
        case CN_NO_TERMINAL: throw TerminalError.noTerminal
        case CN_UNKNOWN_TERMINAL: throw TerminalError.unknownTerminal(Self.environment("TERM"))
        case CN_NO_CURSOR_ADDRESSING: throw TerminalError.cannotAddressCursor(Self.environment("TERM"))
        case CN_ALREADY_OPEN: throw TerminalError.alreadyOpen
        default: throw TerminalError.failed
        }
        capabilities = Capabilities(colours: Int(cn_colours()), unicode: cn_unicode(), mouse: cn_mouse())
        size = Self.windowSize()
        cn_resize(Int32(size.columns), Int32(size.rows))
        background = Background(colorfgbg: Self.environment("COLORFGBG"))
        definePairs()
        // The answer comes as input, some time or never; nobody waits for it.
        if capabilities.colours == 256 { cn_ask_background() }
    }

    private func definePairs() {
        for colour in Colour.allCases {
            if let number = number(of: colour) { cn_define_pair(Int32(colour.rawValue), number) }
        }
        look = look(of: .plain)
    }

    private func number(of colour: Colour) -> Int32? {
        Palette.number(of: colour, colours: capabilities.colours, on: background)
    }

    deinit { close() }

    package func close() {
        if !isClosed { cn_close() }
        isClosed = true
    }

    /// Ends the process by a signal that a ``TerminalEvent/terminate(signal:)`` told of, so that its parent sees
    /// which one it was. Close the terminal first.
    package static func endProcess(bySignal signal: Int32) -> Never {
        cn_end_by_signal(signal)
    }

    // MARK: Showing

    package func present(_ canvas: Canvas) {
        latest = canvas
        guard !isClosed, !isSuspended else { return }
        let canvas = canvas.size == size ? canvas : canvas.resized(to: size)
        let before = shown ?? Canvas(size: size)
        var rows = canvas.rowsChanged(since: before)
        if shown != nil, rows.count > Self.mostRowsAtOnce {
            // Text that moved up or down ncurses would scroll, with sequences that not every terminal knows, and that
            // are of little use beside a list that stands still. In every other row it finds nothing to scroll.
            canvas.forEachChange(since: before, in: rows.filter { $0 % 2 == 0 }, put)
            cn_show(-1, 0)
            rows.removeAll { $0 % 2 == 0 }
        }
        canvas.forEachChange(since: before, in: rows, put)
        if let cursor = canvas.cursor, canvas.contains(cursor) {
            cn_show(Int32(cursor.column), Int32(cursor.row))
        } else {
            cn_show(-1, 0)
        }
        shown = canvas
    }

    /// As many as change when the focus moves, together with what is told of it.
    private static let mostRowsAtOnce = 8

    private func put(at point: Point, _ cell: Cell) {
        if cell.style != look.style { look = look(of: cell.style) }
        let marks = cell.glyph.combiningMarks.map(\.value)
        cn_put(
            Int32(point.column), Int32(point.row), cell.glyph.character.value, marks, Int32(marks.count),
            Int32(cell.width), look.attributes, look.pair)
    }

    /// How ncurses shows a style. Neighbours mostly have the same.
    private typealias Look = (style: Style, attributes: Int32, pair: Int32)
    private var look: Look = (.plain, 0, 0)

    private func look(of style: Style) -> Look {
        let attributes = style.attributes.union(Palette.attributes(for: style.colour, colours: capabilities.colours))
        return (style, attributes.curses, number(of: style.colour) == nil ? 0 : Int32(style.colour.rawValue))
    }

    // MARK: Waiting

    package func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent {
        let deadline = timeoutMilliseconds.map { cn_now() + Int64(max(0, $0)) }
        while !isClosed {
            if let event = takeSignal() { return event }
            if isSuspended { resume() }
            if !events.isEmpty { return events.removeFirst() }
            if !decoder.isPasting {
                let code = cn_read()
                guard code == CN_NOTHING else {
                    take(code)
                    continue
                }
            }
            let remaining = deadline.map { Int(max(0, $0 - cn_now())) }
            let patience = decoder.patienceMilliseconds
            let wait = min(remaining ?? .max, patience ?? .max)
            let result = Int(cn_wait(wait == .max ? -1 : Int32(clamping: wait)))
            if result & CN_HANGUP != 0 { return .terminate(signal: SIGHUP) }
            if result & CN_INPUT != 0, decoder.isPasting { readPaste() }
            guard result == 0 else { continue }
            if let patience, patience <= wait {
                decoder.flush(into: &events)
            } else {
                return .wake
            }
        }
        return .terminate(signal: SIGHUP)
    }

    private func take(_ code: Int32) {
        decoder.feed(code, into: &events)
        if events.last == .key(.control("l")) {
            events.removeLast()
            repaint()
        }
        if let reply = decoder.takeReply(), let told = Background(reply: reply), told != background {
            background = told
            definePairs()
            shown = nil
            repaint()
        }
    }

    /// The inside of a paste has no keys, so it needs no ncurses.
    private func readPaste() {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
            let count = Int(cn_read_bytes(buffer.baseAddress, Int32(buffer.count)))
            for byte in buffer[..<count] { take(Int32(byte)) }
        }
    }

    private func takeSignal() -> TerminalEvent? {
        while true {
            let signal = cn_next_signal()
            switch signal {
            case 0: return nil
            case SIGINT: return .interrupt
            case SIGHUP, SIGTERM, SIGQUIT: return .terminate(signal: signal)
            case SIGTSTP:
                isSuspended = true
                cn_suspend()
            case SIGCONT:
                // After a stop that nobody saw coming (SIGSTOP), the shell has changed the modes.
                if !isSuspended { cn_resume() }
                if let event = takeSize() { return event }
                repaint()
            default:
                if let event = takeSize() { return event }
            }
        }
    }

    private func resume() {
        isSuspended = false
        cn_resume()
        if let event = takeSize() { events.insert(event, at: 0) }
        repaint()
    }

    /// The event of a window that has a new size, if it has.
    private func takeSize() -> TerminalEvent? {
        let now = Self.windowSize()
        guard now != size else { return nil }
        size = now
        shown = nil
        cn_resize(Int32(now.columns), Int32(now.rows))
        return .resize(now)
    }

    private func repaint() {
        cn_forget_screen()
        if let latest { present(latest) }
    }

    private static func windowSize() -> Size {
        var (columns, rows): (Int32, Int32) = (0, 0)
        cn_size(&columns, &rows)
        return Size(columns: Int(columns), rows: Int(rows))
    }

    private static func environment(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }
}

extension Attributes {
    fileprivate var curses: Int32 {
        var result = 0
        if contains(.bold) { result |= CN_BOLD }
        if contains(.dim) { result |= CN_DIM }
        if contains(.underline) { result |= CN_UNDERLINE }
        if contains(.reverse) { result |= CN_REVERSE }
        return Int32(result)
    }
}
