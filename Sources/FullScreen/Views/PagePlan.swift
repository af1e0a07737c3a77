import Terminal
import Wizard

/// How the rows of a page lie one below the other, at some width.
struct PagePlan {
    let content: PageContent
    let drawing: PageDrawing
    private let heights: [Int]

    init(_ content: PageContent, width: Int, theme: Theme, isWide: Bool) {
        let drawing = PageDrawing(content.lines, width: width, theme: theme, isWide: isWide)
        self.content = content
        self.drawing = drawing
        heights = content.rows.map { drawing.height(of: content.lines[$0.line], width: width) }
    }

    /// Rows of the screen that the whole page takes.
    var height: Int { heights.reduce(0, +) }

    /// What of the page is in sight, and where.
    struct Place: Equatable {
        /// A row of the page by its index, and its place on the screen.
        struct Row: Equatable {
            let index: Int
            let area: Rect
        }

        let rows: [Row]
        /// Where a mark tells that there is more above, and below; nil where there is not.
        let above: Point?
        let below: Point?
    }

    /// Scrolled so that the focus is in sight.
    func place(in area: Rect, focus: Item.ID?) -> Place {
        // Titles stay; the rest scrolls below them, unless that would leave it no room.
        let pinned = content.keepsTitles && area.size.rows > Self.titles + 3 ? Self.titles : 0
        let (titles, list) = area.dividedFromTop(heights[..<pinned].reduce(0, +))
        let total = heights[pinned...].reduce(0, +)
        let focusRow = content.rows[pinned...].firstIndex { $0.items.contains { $0.id == focus } } ?? pinned
        let focusOffset = heights[pinned..<focusRow].reduce(0, +)
        // Below the last thing that can have the focus, as much of the rest is shown as there is room for.
        let isLast = !content.rows[focusRow...].dropFirst().contains { !$0.items.isEmpty }
        let offset =
            isLast
            ? min(focusOffset, max(0, total - list.size.rows))
            : Scroll.offset(focus: focusOffset, total: total, visible: list.size.rows)
        // In the margin beside the page.
        let edge = area.columns.upperBound + 1
        return Place(
            rows: rows(0..<pinned, scrolledBy: 0, in: titles)
                + rows(pinned..<heights.count, scrolledBy: offset, in: list),
            above: offset > 0 ? Point(column: edge, row: list.origin.row) : nil,
            below: total - offset > list.size.rows ? Point(column: edge, row: list.rows.upperBound - 1) : nil)
    }

    /// The heading and the titles of the table below it.
    private static let titles = 2

    /// Those of the rows that are in sight in whole.
    private func rows(_ rows: Range<Int>, scrolledBy offset: Int, in area: Rect) -> [Place.Row] {
        var top = area.origin.row - offset
        return rows.compactMap { index in
            let place = Rect(column: area.origin.column, row: top, columns: area.size.columns, rows: heights[index])
            top += heights[index]
            return place.origin.row >= area.origin.row && place.rows.upperBound <= area.rows.upperBound
                ? Place.Row(index: index, area: place) : nil
        }
    }
}
