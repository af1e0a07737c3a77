/// A place on the screen, counted in cells from the upper left corner, which is column 0 of row 0.
package struct Point: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    package static let zero = Point(column: 0, row: 0)
}

/// An extent in cells. It is never negative: a smaller value becomes zero.
package struct Size: Hashable, Sendable {
    package let columns: Int
    package let rows: Int

    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    package static let zero = Size(columns: 0, rows: 0)

    package var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// A part of the screen. Cutting pieces off never fails: what there is no room for comes out empty.
package struct Rect: Hashable, Sendable {
    package var origin: Point
    package var size: Size

    package init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
    }

    /// The whole of a screen of `size`.
    package init(_ size: Size) {
        self.init(origin: .zero, size: size)
    }

    package var isEmpty: Bool { size.isEmpty }

    /// The columns from left to right, and the rows from top to bottom.
    package var columns: Range<Int> { origin.column..<(origin.column + size.columns) }
    package var rows: Range<Int> { origin.row..<(origin.row + size.rows) }

    package func contains(_ point: Point) -> Bool {
        columns.contains(point.column) && rows.contains(point.row)
    }

    /// What is left inside a margin of this many cells on each side.
    package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        dividedFromLeft(left).rest.dividedFromTop(top).rest
            .dividedFromRight(right).rest.dividedFromBottom(bottom).rest
    }

    /// What is left inside a margin of the same width on all sides; 1 is the inside of a box.
    package func inset(by margin: Int) -> Rect {
        inset(left: margin, top: margin, right: margin, bottom: margin)
    }

    package func dividedFromLeft(_ columns: Int) -> (piece: Rect, rest: Rect) {
        let taken = min(max(0, columns), size.columns)
        return (
            Rect(column: origin.column, row: origin.row, columns: taken, rows: size.rows),
            Rect(column: origin.column + taken, row: origin.row, columns: size.columns - taken, rows: size.rows)
        )
    }

    package func dividedFromTop(_ rows: Int) -> (piece: Rect, rest: Rect) {
        let taken = min(max(0, rows), size.rows)
        return (
            Rect(column: origin.column, row: origin.row, columns: size.columns, rows: taken),
            Rect(column: origin.column, row: origin.row + taken, columns: size.columns, rows: size.rows - taken)
        )
    }

    package func dividedFromRight(_ columns: Int) -> (piece: Rect, rest: Rect) {
        let (rest, piece) = dividedFromLeft(size.columns - min(max(0, columns), size.columns))
        return (piece, rest)
    }

    package func dividedFromBottom(_ rows: Int) -> (piece: Rect, rest: Rect) {
        let (rest, piece) = dividedFromTop(size.rows - min(max(0, rows), size.rows))
        return (piece, rest)
    }
}
