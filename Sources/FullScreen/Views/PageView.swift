import Terminal
import Wizard

/// The page itself: its lines, scrolled so that the focus is in sight.
struct PageView {
    let state: WizardState
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        let content = state.content
        let focused = state.layer.isRail ? nil : state.focusedItem(in: content)?.id
        let height = content.lines.map { LineView(line: $0, theme: theme).height(width: area.size.columns) }
        let total = height.reduce(0, +)
        let focusLine = content.lines.firstIndex { $0.items.contains { $0.id == focused } } ?? 0
        let focusRow = height[..<focusLine].reduce(0, +)
        let offset = Self.offset(focusRow: focusRow, total: total, visible: area.size.rows)

        var row = area.origin.row - offset
        for (line, height) in zip(content.lines, height) {
            if row >= area.origin.row, row + height <= area.rows.upperBound {
                LineView(line: line, theme: theme).draw(
                    at: Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: height), focused: focused,
                    editor: state.editor, on: &frame)
            }
            row += height
        }
        drawFilter(in: area, on: &frame)
        let edge = area.columns.upperBound
        if offset > 0 {
            frame.canvas.write(theme.more.above, endingAt: Point(column: edge, row: area.origin.row), style: theme.remark)
        }
        if total - offset > area.size.rows {
            frame.canvas.write(
                theme.more.below, endingAt: Point(column: edge, row: area.rows.upperBound - 1), style: theme.remark)
        }
    }

    /// Rows scrolled off at the top: none while everything fits, then the focus is kept in the middle.
    private static func offset(focusRow: Int, total: Int, visible: Int) -> Int {
        guard total > visible else { return 0 }
        return min(max(0, focusRow - visible / 2), total - visible)
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
    var isRail: Bool {
        if case .rail = self { return true }
        return false
    }
}
