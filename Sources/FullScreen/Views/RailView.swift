import Terminal
import Wizard

/// The list of pages, each with how far it has come.
struct RailView {
    let screen: WizardScreen
    let theme: Theme

    func draw(in area: Rect, scrolledBy hidden: Int = 0, on frame: inout Frame) {
        for (offset, page) in Page.visited.dropFirst(hidden).prefix(area.size.rows).enumerated() {
            let row = area.origin.row + offset
            let progress = screen.progress(of: page)
            let mark = progress.isHere ? theme.here : progress.isVisited && progress.errors == 0 ? theme.done : " "
            var style = progress.isHere ? Style(.accent, .bold) : Style.plain
            if screen.layer == .rail(page) { style = theme.focus }
            frame.canvas.write(mark, at: Point(column: area.origin.column + 1, row: row), style: Style(.accent))
            frame.canvas.write(page.title, at: Point(column: area.origin.column + 3, row: row), style: style)
            if progress.errors > 0 {
                frame.canvas.write(
                    "\(progress.errors)", endingAt: Point(column: area.columns.upperBound - 1, row: row),
                    style: theme.style(of: .error))
            }
            frame.addTarget(Rect(column: area.origin.column, row: row, columns: area.size.columns, rows: 1), .go(page))
        }
    }
}
