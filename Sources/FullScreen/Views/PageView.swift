import Terminal
import Wizard

/// The page itself: its lines, scrolled so that the focus is in sight.
struct PageView {
    let plan: PagePlan
    let place: PagePlan.Place
    let theme: Theme

    /// Draws it as it is without a focus.
    func draw(on frame: inout Frame) {
        for row in place.rows { draw(row, plan.drawing, on: &frame) }
        // How much there is beyond the edges.
        if let above = place.above { frame.canvas.write(theme.more.above, endingAt: above, style: theme.remark) }
        if let below = place.below { frame.canvas.write(theme.more.below, endingAt: below, style: theme.remark) }
    }

    /// Draws the row that has the focus over what is there.
    func drawFocus(of screen: WizardScreen, on frame: inout Frame) {
        // Where something else has the focus, the page shows none, and stays where it is.
        guard screen.layer.leavesFocusOnPage, let focus = screen.focus?.id,
            let row = place.rows.first(where: { plan.content.rows[$0.index].items.contains { $0.id == focus } })
        else { return }
        frame.canvas.fill(row.area)
        draw(row, plan.drawing.focused(on: focus, editing: screen.editor), on: &frame)
    }

    private func draw(_ row: PagePlan.Place.Row, _ drawing: PageDrawing, on frame: inout Frame) {
        let (row, area) = (plan.content.rows[row.index], row.area)
        let line = plan.content.lines[row.line]
        guard case .table(let table) = line else {
            return LineView(line: line, page: drawing).draw(in: area, on: &frame)
        }
        let view = TableView(table: table, page: drawing)
        if let index = row.tableRow {
            view.draw(table.rows[index], in: area, on: &frame)
        } else {
            view.drawTitles(in: area, on: &frame)
        }
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
