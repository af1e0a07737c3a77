#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A grid of styled cells that a view draws on and a terminal shows.
///
/// Drawing never fails: what lies outside of the canvas is not drawn, and of a wide character that is cut in two
/// a blank stays. Any text may be written; control characters come out as replacement characters.
package struct Canvas: Hashable, Sendable {
    package let size: Size
    /// Where the terminal's cursor is shown; hidden if nil or outside of the canvas.
    package var cursor: Point?
    private var cells: [Cell]

    package init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank(), count: size.columns * size.rows)
    }

    /// The cell at a point; a blank outside of the canvas.
    package subscript(point: Point) -> Cell {
        contains(point) ? cells[index(point)] : .blank()
    }

    /// The cells of a row, from left to right. The row has to be on the canvas.
    subscript(row row: Int) -> ArraySlice<Cell> {
        cells[(row * size.columns)..<((row + 1) * size.columns)]
    }

    package func contains(_ point: Point) -> Bool {
        (0..<size.columns).contains(point.column) && (0..<size.rows).contains(point.row)
    }

    /// Writes one line of text from `start` to the right, up to `limit` columns and the edge of the canvas.
    /// Returns the columns that were used, so that the next text can follow.
    @discardableResult
    package mutating func write(
        _ text: String, at start: Point, style: Style = .plain, limit: Int? = nil
    ) -> Int {
        let room = min(limit ?? .max, size.columns - start.column)
        if let used = ASCII.withPrintable(text, { putNarrow($0.prefix(max(0, room)), at: start, style: style) }) {
            return used
        }
        var used = 0
        for glyph in Glyphs(text) {
            let width = Int(glyph.width)
            guard used + width <= room else { break }
            put(glyph, at: Point(column: start.column + used, row: start.row), style: style)
            used += width
        }
        return used
    }

    /// Writes one line of text so that it ends before column `end`, with `limit` columns to its left.
    /// Returns the columns that were used.
    @discardableResult
    package mutating func write(
        _ text: String, endingAt end: Point, style: Style = .plain, limit: Int? = nil
    ) -> Int {
        let width = min(TextWidth.of(text), limit ?? .max)
        return write(text, at: Point(column: end.column - width, row: end.row), style: style, limit: width)
    }

    /// Sets each cell of a part of the canvas to a character of one column; a wider one counts as a blank.
    package mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
        let glyph = character == " " ? .blank : Glyphs(String(character)).first { $0.width == 1 } ?? .blank
        let row = repeatElement(glyph, count: rect.size.columns)
        for number in rect.rows { putNarrow(row, at: Point(column: rect.origin.column, row: number), style: style) }
    }

    /// The rows that look otherwise on a canvas of the same size.
    func rowsChanged(since before: Canvas) -> [Int] {
        // Every cell is looked at for every key, so most of them by their bytes, a row at a time.
        cells.withUnsafeBytes { now in
            before.cells.withUnsafeBytes { then in
                guard let now = now.baseAddress, let then = then.baseAddress else { return [] }
                let bytes = size.columns * MemoryLayout<Cell>.stride
                return (0..<size.rows).filter { row in
                    memcmp(now + row * bytes, then + row * bytes, bytes) != 0 && self[row: row] != before[row: row]
                }
            }
        }
    }

    /// Each cell of some rows that is another than on a canvas of the same size, with where it is. Right halves come
    /// with their left ones.
    func forEachChange(since before: Canvas, in rows: [Int], _ body: (Point, Cell) -> Void) {
        for row in rows {
            let first = row * size.columns
            for index in first..<(first + size.columns)
            where cells[index] != before.cells[index] && cells[index].width > 0 {
                body(Point(column: index - first, row: row), cells[index])
            }
        }
    }

    /// Changes the look of a part of the canvas and leaves its text.
    package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
        forEachPoint(of: rect) { canvas, point in
            let index = canvas.index(point)
            canvas.cells[index].style = change(canvas.cells[index].style)
        }
    }

    /// The rows without trailing blanks, each ended by a newline: what a golden screen keeps.
    package func text() -> String {
        var text = ""
        for row in 0..<size.rows {
            var line = self[row: row].lazy.map(\.glyph).text
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }

    private func index(_ point: Point) -> Int { point.row * size.columns + point.column }

    private mutating func forEachPoint(of rect: Rect, _ body: (inout Canvas, Point) -> Void) {
        for row in rect.rows.clamped(to: 0..<size.rows) {
            for column in rect.columns.clamped(to: 0..<size.columns) {
                body(&self, Point(column: column, row: row))
            }
        }
    }

    /// Puts glyphs of one column beside one another; returns how many there are.
    @discardableResult
    private mutating func putNarrow(_ glyphs: some Collection<Glyph>, at start: Point, style: Style) -> Int {
        let count = glyphs.count
        guard (0..<size.rows).contains(start.row), start.column >= 0, start.column + count <= size.columns,
            case let first = index(start), cells[first..<(first + count)].allSatisfy({ $0.glyph.width == 1 })
        else {
            // Beyond an edge, or over half of a wide character.
            for (offset, glyph) in glyphs.enumerated() {
                put(glyph, at: Point(column: start.column + offset, row: start.row), style: style)
            }
            return count
        }
        cells.withUnsafeMutableBufferPointer { cells in
            for (offset, glyph) in glyphs.enumerated() { cells[first + offset] = Cell(glyph: glyph, style: style) }
        }
        return count
    }

    /// Puts one glyph into its cell or pair of cells. What stood there and reaches beyond them loses its other half
    /// too.
    mutating func put(_ glyph: Glyph, at point: Point, style: Style) {
        guard (0..<size.rows).contains(point.row) else { return }
        let width = Int(glyph.width)
        let columns = (point.column..<(point.column + width)).clamped(to: 0..<size.columns)
        guard !columns.isEmpty else { return }
        let row = point.row * size.columns
        let first = row + columns.lowerBound
        let last = row + columns.upperBound - 1
        if cells[first].width == 0 { cells[first - 1] = .blank(cells[first - 1].style) }
        if cells[last].width == 2 { cells[last + 1] = .blank(cells[last + 1].style) }
        if columns.count < width {
            cells[first] = .blank(style)
        } else {
            cells[first] = Cell(glyph: glyph, style: style)
            if width == 2 { cells[last] = .rightHalf(style) }
        }
    }
}

extension Canvas {
    /// The same picture on a canvas of another size: cut off, or with blanks added, at the right and at the bottom.
    package func resized(to size: Size) -> Canvas {
        var result = Canvas(size: size)
        result.cursor = cursor
        for row in 0..<min(size.rows, self.size.rows) {
            for (column, cell) in self[row: row].enumerated() where cell.width > 0 {
                result.put(cell.glyph, at: Point(column: column, row: row), style: cell.style)
            }
        }
        return result
    }
}
