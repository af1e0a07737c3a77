import Terminal
import Wizard

/// The page itself: its lines, scrolled so that the focus is in sight.
struct PageView {
    let screen: WizardScreen
    let theme: Theme
    /// Whether there is room to lay remarks beside values, and to show texts in whole.
    var isWide = false

    /// Rows that the whole page takes.
    func height(columns: Int) -> Int {
        let page = PageDrawing(
            screen.content.lines, width: columns, theme: theme, isWide: isWide, focused: nil, editor: nil)
        return screen.content.rows.reduce(0) { $0 + page.height(of: screen.content.lines[$1.line], width: columns) }
    }

    func draw(in area: Rect, on frame: inout Frame) {
        let content = screen.content
        let focus = screen.focus?.id
        // Where something else has the focus, the page shows none, and stays where it is.
        let page = PageDrawing(
            content.lines, width: area.size.columns, theme: theme, isWide: isWide,
            focused: screen.layer.leavesFocusOnPage ? focus : nil, editor: screen.editor)
        let heights = content.rows.map { page.height(of: content.lines[$0.line], width: area.size.columns) }
        // Titles stay; the rest scrolls below them, unless that would leave it no room.
        let pinned = content.keepsTitles && area.size.rows > Self.titles + 3 ? Self.titles : 0
        let (titles, list) = area.dividedFromTop(heights[..<pinned].reduce(0, +))
        draw(0..<pinned, heights, scrolledBy: 0, in: titles, page, on: &frame)
        let total = heights[pinned...].reduce(0, +)
        let focusRow = content.rows[pinned...].firstIndex { $0.items.contains { $0.id == focus } } ?? pinned
        let focusOffset = heights[pinned..<focusRow].reduce(0, +)
        // Below the last thing that can have the focus, as much of the rest is shown as there is room for.
        let isLast = !content.rows[focusRow...].dropFirst().contains { !$0.items.isEmpty }
        let offset =
            isLast
            ? min(focusOffset, max(0, total - list.size.rows))
            : Scroll.offset(focus: focusOffset, total: total, visible: list.size.rows)
        draw(pinned..<heights.count, heights, scrolledBy: offset, in: list, page, on: &frame)
        drawFilter(in: area, on: &frame)
        // How much there is beyond the edges, in the margin beside the page.
        let edge = area.columns.upperBound + 1
        if offset > 0 {
            frame.canvas.write(
                theme.more.above, endingAt: Point(column: edge, row: list.origin.row), style: theme.remark)
        }
        if total - offset > list.size.rows {
            frame.canvas.write(
                theme.more.below, endingAt: Point(column: edge, row: list.rows.upperBound - 1), style: theme.remark)
        }
    }

    /// The heading and the titles of the table below it.
    private static let titles = 2

    private func draw(
        _ rows: Range<Int>, _ heights: [Int], scrolledBy offset: Int, in area: Rect, _ page: PageDrawing,
        on frame: inout Frame
    ) {
        var top = area.origin.row - offset
        for index in rows {
            let place = Rect(column: area.origin.column, row: top, columns: area.size.columns, rows: heights[index])
            if top >= area.origin.row, place.rows.upperBound <= area.rows.upperBound {
                draw(screen.content.rows[index], in: place, page, on: &frame)
            }
            top += heights[index]
        }
    }

    private func draw(_ row: PageContent.Row, in area: Rect, _ page: PageDrawing, on frame: inout Frame) {
        let line = screen.content.lines[row.line]
        guard case .table(let table) = line else { return LineView(line: line, page: page).draw(in: area, on: &frame) }
        let view = TableView(table: table, page: page)
        if let index = row.tableRow {
            view.draw(table.rows[index], in: area, on: &frame)
        } else {
            view.drawTitles(in: area, on: &frame)
        }
    }

    /// Where the filter of the region list is being typed.
    private func drawFilter(in area: Rect, on frame: inout Frame) {
        guard screen.layer == .filter else { return }
        let row = area.origin.row
        frame.canvas.fill(Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: 1))
        let used = frame.canvas.write("Find: ", at: Point(column: area.origin.column, row: row), style: theme.heading)
        let typed = frame.canvas.write(
            screen.regionFilter, at: Point(column: area.origin.column + used, row: row), style: theme.editing,
            limit: area.size.columns - used - 1)
        frame.canvas.cursor = Point(column: area.origin.column + used + typed, row: row)
    }
}

extension WizardScreen {
    /// The editor, while one is open.
    var editor: TextEditor? {
        if case .editor(let editor) = layer { return editor }
        return nil
    }
}

extension Layer? {
    /// Whether keys still mean the focused item of the page.
    var leavesFocusOnPage: Bool {
        switch self {
        case nil, .editor, .filter: true
        case .picker, .rail, .help, .keys, .question: false
        }
    }
}
