import Terminal
import Wizard

/// Draws the wizard: a function of its screen, the size, and what the terminal can show.
struct WizardView {
    let screen: WizardScreen
    let theme: Theme

    func frame(size: Size) -> Frame {
        var frame = Frame(size: size, keymap: Keymap(for: screen))
        let layout = ScreenLayout(size)
        guard !layout.isTooSmall else {
            let smallest = ScreenLayout.smallest
            let lines = TextWidth.wrapped(
                "Slipway needs a window of \(smallest.columns) columns and \(smallest.rows) rows. Please enlarge this one.",
                to: max(1, size.columns))
            for (row, line) in lines.prefix(size.rows).enumerated() {
                frame.canvas.write(line, at: Point(column: 0, row: row))
            }
            return frame
        }
        drawFrame(layout, on: &frame)
        HeaderView(screen: screen, theme: theme).draw(in: layout.header, on: &frame)
        if let rail = layout.rail { RailView(screen: screen, theme: theme).draw(in: rail, on: &frame) }
        PageView(screen: screen, theme: theme).draw(in: layout.body, on: &frame)
        if let help = layout.help { SideHelpView(screen: screen, theme: theme).draw(in: help, on: &frame) }
        FindingsView(screen: screen, theme: theme, hasSideHelp: layout.help != nil).draw(
            in: layout.findings, on: &frame)
        KeyLineView(theme: theme).draw(in: layout.keys, on: &frame)
        OverlayView(screen: screen, theme: theme).draw(over: layout, on: &frame)
        return frame
    }

    /// The frame, with the lines between the list of pages, the page and the findings.
    private func drawFrame(_ layout: ScreenLayout, on frame: inout Frame) {
        guard let edge = layout.frame, let rail = layout.rail else { return }
        frame.canvas.box(edge, borders: theme.borders, style: theme.border)
        let between = layout.findings.origin.row - 1
        frame.canvas.horizontalLine(
            at: Point(column: 0, row: between), length: edge.size.columns, borders: theme.borders, style: theme.border)
        frame.canvas.verticalLine(
            at: Point(column: rail.columns.upperBound, row: edge.origin.row), length: between - edge.origin.row + 1,
            borders: theme.borders, style: theme.border)
    }
}
