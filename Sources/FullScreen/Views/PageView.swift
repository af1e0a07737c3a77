import Terminal
import Wizard

/// The page itself: its lines, scrolled so that the focus is in sight.
struct PageView {
    let state: WizardState
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        let content = state.content
        let focus = state.focusedItem?.id
        // Where something else has the focus, the page shows none, and stays where it is.
        let page = PageDrawing(
            content.lines, width: area.size.columns, theme: theme,
            focused: state.layer.leavesFocusOnPage ? focus : nil, editor: state.editor)
        let rows = content.lines.flatMap { PageRow.rows(of: $0, page, width: area.size.columns) }
        // Titles stay; the rest scrolls below them, unless that would leave it no room.
        let pinned = content.keepsTitles && area.size.rows > Self.titles + 3 ? Self.titles : 0
        let (titles, list) = area.dividedFromTop(rows[..<pinned].reduce(0) { $0 + $1.height })
        draw(rows[..<pinned], scrolledBy: 0, in: titles, on: &frame)
        let scrolling = rows[pinned...]
        let total = scrolling.reduce(0) { $0 + $1.height }
        let focusRow = scrolling.firstIndex { $0.items.contains { $0.id == focus } } ?? pinned
        let focusOffset = scrolling[..<focusRow].reduce(0) { $0 + $1.height }
        // Below the last thing that can have the focus, as much of the rest is shown as there is room for.
        let isLast = !scrolling[focusRow...].dropFirst().contains { !$0.items.isEmpty }
        let offset =
            isLast
            ? min(focusOffset, max(0, total - list.size.rows))
            : Scroll.offset(focus: focusOffset, total: total, visible: list.size.rows)
        draw(scrolling, scrolledBy: offset, in: list, on: &frame)
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

    private func draw(_ rows: ArraySlice<PageRow>, scrolledBy offset: Int, in area: Rect, on frame: inout Frame) {
        var row = area.origin.row - offset
        for part in rows {
            if row >= area.origin.row, row + part.height <= area.rows.upperBound {
                part.draw(
                    in: Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: part.height),
                    on: &frame)
            }
            row += part.height
        }
    }

    /// Where the filter of the region list is being typed.
    private func drawFilter(in area: Rect, on frame: inout Frame) {
        guard state.layer == .filter else { return }
        let row = area.origin.row
        frame.canvas.fill(Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: 1))
        let used = frame.canvas.write("Find: ", at: Point(column: area.origin.column, row: row), style: theme.heading)
        let typed = frame.canvas.write(
            state.regionFilter, at: Point(column: area.origin.column + used, row: row), style: theme.editing,
            limit: area.size.columns - used - 1)
        frame.canvas.cursor = Point(column: area.origin.column + used + typed, row: row)
    }
}

/// What is scrolled as one: a line, the titles of a table, or one of its rows.
private struct PageRow {
    private enum Kind {
        case line(LineView)
        case titles(TableView)
        case row(Table.Row, TableView)
    }

    private let kind: Kind
    /// Rows of the screen.
    let height: Int
    /// What can have the focus on it.
    let items: [Item]

    static func rows(of line: Line, _ page: PageDrawing, width: Int) -> [PageRow] {
        guard case .table(let table) = line else {
            let view = LineView(line: line, page: page)
            return [PageRow(kind: .line(view), height: view.height(width: width), items: line.rows.first ?? [])]
        }
        let view = TableView(table: table, page: page)
        return [PageRow(kind: .titles(view), height: 1, items: [])]
            + table.rows.map { PageRow(kind: .row($0, view), height: 1, items: $0.items) }
    }

    func draw(in area: Rect, on frame: inout Frame) {
        switch kind {
        case .line(let view): view.draw(in: area, on: &frame)
        case .titles(let view): view.drawTitles(in: area, on: &frame)
        case .row(let row, let view): view.draw(row, in: area, on: &frame)
        }
    }
}

extension WizardState {
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
        case .picker, .rail, .help, .question: false
        }
    }
}
