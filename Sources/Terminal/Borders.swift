/// The glyphs that lines and boxes are drawn with.
package enum Borders: Hashable, Sendable {
    case unicode
    /// For terminals whose character set has no line drawing characters.
    case ascii

    /// The directions in which a line leaves the middle of a cell.
    struct Arms: OptionSet {
        let rawValue: Int
        static let up = Arms(rawValue: 1)
        static let right = Arms(rawValue: 2)
        static let down = Arms(rawValue: 4)
        static let left = Arms(rawValue: 8)
    }

    /// One glyph for each set of arms, in the order of its raw value. A lone arm is drawn as a whole line.
    private static let unicodeGlyphs: [Unicode.Scalar] = [
        " ", "│", "─", "└", "│", "│", "┌", "├", "─", "┘", "─", "┴", "┐", "┤", "┬", "┼",
    ]

    func glyph(_ arms: Arms) -> Unicode.Scalar {
        switch self {
        case .unicode: Borders.unicodeGlyphs[arms.rawValue & 15]
        case .ascii:
            if arms.isSubset(of: [.left, .right]) { "-" } else if arms.isSubset(of: [.up, .down]) { "|" } else { "+" }
        }
    }

    /// The arms of a line that is already there, so that another one can meet it; none if the glyph is no line.
    func arms(of glyph: Unicode.Scalar) -> Arms {
        switch (self, glyph) {
        case (_, " "): []
        case (.unicode, _):
            // The last of several sets with one glyph is the full line.
            Borders.unicodeGlyphs.lastIndex(of: glyph).map(Arms.init(rawValue:)) ?? []
        case (.ascii, "-"): [.left, .right]
        case (.ascii, "|"): [.up, .down]
        case (.ascii, "+"): [.up, .right, .down, .left]
        default: []
        }
    }
}

extension Canvas {
    /// Draws the edge of a part of the canvas. Lines that meet others, of this box or drawn before, join them with tees
    /// and crossings. With less than two rows or columns it is a line, or a point of one.
    package mutating func box(_ rect: Rect, borders: Borders = .unicode, style: Style = .plain) {
        guard !rect.isEmpty else { return }
        let (left, right) = (rect.origin.column, rect.columns.upperBound - 1)
        let (top, bottom) = (rect.origin.row, rect.rows.upperBound - 1)
        for row in rect.rows.clamped(to: 0..<size.rows) {
            let isEdge = row == top || row == bottom
            let columns = isEdge ? Array(rect.columns.clamped(to: 0..<size.columns)) : [left, right]
            for column in columns {
                var arms: Borders.Arms = []
                if isEdge, column > left { arms.insert(.left) }
                if isEdge, column < right { arms.insert(.right) }
                if column == left || column == right {
                    if row > top { arms.insert(.up) }
                    if row < bottom { arms.insert(.down) }
                }
                join(arms, at: Point(column: column, row: row), lone: [.left, .right], borders, style)
            }
        }
    }

    /// Draws a line from `start` to the right. Its ends join a line that they touch: from edge to edge of a box it
    /// makes two tees.
    package mutating func horizontalLine(
        at start: Point, length: Int, borders: Borders = .unicode, style: Style = .plain
    ) {
        let columns = start.column..<(start.column + max(0, length))
        for column in columns.clamped(to: 0..<size.columns) {
            var arms: Borders.Arms = []
            if column > columns.lowerBound { arms.insert(.left) }
            if column < columns.upperBound - 1 { arms.insert(.right) }
            join(arms, at: Point(column: column, row: start.row), lone: [.left, .right], borders, style)
        }
    }

    /// Draws a line from `start` downwards, joined like a horizontal one.
    package mutating func verticalLine(
        at start: Point, length: Int, borders: Borders = .unicode, style: Style = .plain
    ) {
        let rows = start.row..<(start.row + max(0, length))
        for row in rows.clamped(to: 0..<size.rows) {
            var arms: Borders.Arms = []
            if row > rows.lowerBound { arms.insert(.up) }
            if row < rows.upperBound - 1 { arms.insert(.down) }
            join(arms, at: Point(column: start.column, row: row), lone: [.up, .down], borders, style)
        }
    }

    private mutating func join(
        _ arms: Borders.Arms, at point: Point, lone: Borders.Arms, _ borders: Borders, _ style: Style
    ) {
        let there = borders.arms(of: self[point].glyph.character)
        let joined = there.union(arms.isEmpty ? lone : arms)
        put(Glyph(borders.glyph(joined), width: 1), at: point, style: style)
    }
}
