/// A place on the screen, counted in cells from the upper left corner, which is column 0 of row 0.
public struct Point: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    public static let zero = Point(column: 0, row: 0)
}

/// An extent in cells. It is never negative: a smaller value becomes zero.
public struct Size: Hashable, Sendable {
    public let columns: Int
    public let rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    public static let zero = Size(columns: 0, rows: 0)

    public var isEmpty: Bool { columns == 0 || rows == 0 }
}

/// A part of the screen. Cutting pieces off never fails: what there is no room for comes out empty.
public struct Rect: Hashable, Sendable {
    public var origin: Point
    public var size: Size

    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
    }

    /// The whole of a screen of `size`.
    public init(_ size: Size) {
        self.init(origin: .zero, size: size)
    }

    public var isEmpty: Bool { size.isEmpty }

    /// The columns from left to right, and the rows from top to bottom.
    public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }
    public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }

    public func contains(_ point: Point) -> Bool {
        columns.contains(point.column) && rows.contains(point.row)
    }

    /// What is left inside a margin of this many cells on each side.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        dividedFromLeft(left).rest.dividedFromTop(top).rest
            .dividedFromRight(right).rest.dividedFromBottom(bottom).rest
    }

    /// What is left inside a margin of the same width on all sides; 1 is the inside of a box.
    public func inset(by margin: Int) -> Rect {
        inset(left: margin, top: margin, right: margin, bottom: margin)
    }

    public func dividedFromLeft(_ columns: Int) -> (piece: Rect, rest: Rect) {
        let taken = min(max(0, columns), size.columns)
        return (
            Rect(column: origin.column, row: origin.row, columns: taken, rows: size.rows),
            Rect(column: origin.column + taken, row: origin.row, columns: size.columns - taken, rows: size.rows)
        )
    }

    public func dividedFromTop(_ rows: Int) -> (piece: Rect, rest: Rect) {
        let taken = min(max(0, rows), size.rows)
        return (
            Rect(column: origin.column, row: origin.row, columns: size.columns, rows: taken),
            Rect(column: origin.column, row: origin.row + taken, columns: size.columns, rows: size.rows - taken)
        )
    }

    public func dividedFromRight(_ columns: Int) -> (piece: Rect, rest: Rect) {
        let (rest, piece) = dividedFromLeft(size.columns - min(max(0, columns), size.columns))
        return (piece, rest)
    }

    public func dividedFromBottom(_ rows: Int) -> (piece: Rect, rest: Rect) {
        let (rest, piece) = dividedFromTop(size.rows - min(max(0, rows), size.rows))
        return (piece, rest)
    }
}
