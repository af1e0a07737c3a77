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
        let focused = state.layer.leavesFocusOnPage ? focus : nil
        let column = LineView.valueColumn(for: content.lines, width: area.size.columns)
        let rows = content.lines.map { line in
            let view = LineView(line: line, theme: theme, valueColumn: column)
            return (view: view, height: view.height(width: area.size.columns))
        }
        // Titles stay; the rest scrolls below them, unless that would leave it no room.
        let pinned = area.size.rows > content.pinned + 3 ? content.pinned : 0
        let (titles, list) = area.dividedFromTop(rows[..<pinned].reduce(0) { $0 + $1.height })
        draw(rows[..<pinned], scrolledBy: 0, in: titles, focused, on: &frame)
        let scrolling = rows[pinned...]
        let total = scrolling.reduce(0) { $0 + $1.height }
        let focusLine = scrolling.firstIndex { $0.view.line.items.contains { $0.id == focus } } ?? pinned
        let focusRow = scrolling[..<focusLine].reduce(0) { $0 + $1.height }
        // Below the last thing that can have the focus, as much of the rest is shown as there is room for.
        let isLast = !scrolling[focusLine...].dropFirst().contains { !$0.view.line.items.isEmpty }
        let offset =
            isLast
            ? min(focusRow, max(0, total - list.size.rows))
            : Scroll.offset(focus: focusRow, total: total, visible: list.size.rows)
        draw(scrolling, scrolledBy: offset, in: list, focused, on: &frame)
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

    private func draw(
        _ rows: ArraySlice<(view: LineView, height: Int)>, scrolledBy offset: Int, in area: Rect, _ focused: Item.ID?,
        on frame: inout Frame
    ) {
        var row = area.origin.row - offset
        for (view, height) in rows {
            if row >= area.origin.row, row + height <= area.rows.upperBound {
                view.draw(
                    at: Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: height),
                    focused: focused,
                    editor: state.editor, on: &frame)
            }
            row += height
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
