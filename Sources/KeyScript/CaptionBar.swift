import Terminal

/// What is said of a demo, in rows of its own below the wizard, which draws on what is left: nothing is hidden. On a low
/// screen the bar's line takes the place of the wizard's keys, since nobody but the script presses any.
struct CaptionBar {
    private var caption = ""
    /// Long captions come in pages, as subtitles do.
    private var page = 0
    /// What the script pressed last.
    var key: Key?
    var isPaused = false

    private static let textRows = 2
    private static let lowestWithKeys = 16

    mutating func say(_ text: String) {
        caption = text
        page = 0
    }

    /// Goes on to the next page of the caption; false when there is none.
    mutating func turnPage(columns: Int) -> Bool {
        guard (page + 1) * Self.textRows < lines(columns: columns).count else { return false }
        page += 1
        return true
    }

    /// What of the caption can be read now.
    func readable(columns: Int) -> String { pageLines(columns: columns).joined(separator: " ") }

    private func lines(columns: Int) -> [String] { caption.isEmpty ? [] : TextWidth.wrapped(caption, to: columns - 4) }

    private func pageLines(columns: Int) -> ArraySlice<String> {
        let lines = lines(columns: columns)
        // A window that became wider has fewer pages.
        let page = min(page, max(0, (lines.count - 1) / Self.textRows))
        return lines.dropFirst(page * Self.textRows).prefix(Self.textRows)
    }

    /// What the bar leaves of a screen.
    static func rest(of screen: Size) -> Size {
        let height = 1 + textRows - (screen.rows < lowestWithKeys ? 1 : 0)
        return Size(columns: screen.columns, rows: screen.rows - height)
    }

    /// The wizard's picture with the bar below.
    func drawn(below picture: Canvas, on screen: Size, _ capabilities: Capabilities) -> Canvas {
        var canvas = picture.resized(to: screen)
        let area = Rect(screen).dividedFromBottom(1 + Self.textRows).piece
        canvas.fill(area)
        drawLine(Rect(column: 0, row: area.origin.row, columns: screen.columns, rows: 1), on: &canvas, capabilities)
        for (row, line) in pageLines(columns: screen.columns).enumerated() {
            canvas.write(line, at: Point(column: 2, row: area.origin.row + 1 + row), style: Style(.plain, .bold))
        }
        return canvas
    }

    private func drawLine(_ area: Rect, on canvas: inout Canvas, _ capabilities: Capabilities) {
        let columns = area.size.columns
        canvas.horizontalLine(at: area.origin, length: columns, borders: capabilities.borders, style: Style(.muted))
        let hint = isPaused ? " Paused: any key goes on " : " Space pauses  Ctrl-C leaves "
        let used = canvas.write(
            hint, endingAt: Point(column: columns - 1, row: area.origin.row),
            style: isPaused ? Style(.heading, .bold) : Style(.muted),
            limit: columns - 1)
        guard let key, !isPaused else { return }
        canvas.write(
            " \(key.name) ", at: Point(column: 2, row: area.origin.row), style: Style(.accent, [.bold, .reverse]),
            limit: columns - used - 4)
    }
}
