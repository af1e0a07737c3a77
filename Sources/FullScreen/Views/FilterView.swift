import Terminal
import Wizard

/// Where the filter of the region list is being typed, over the heading of the page.
struct FilterView {
    let screen: WizardScreen
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
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
