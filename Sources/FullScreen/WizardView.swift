import Terminal
import Wizard

/// Draws the wizard: a function of its screen, the size, and what the terminal can show.
struct WizardView {
    let screen: WizardScreen
    let theme: Theme

    /// - Parameter last: the frame before, drawn with the same theme; what still stands there is taken over from it.
    func frame(size: Size, after last: Frame? = nil) -> Frame {
        let keymap = Keymap(for: screen)
        // Review has use for all the width itself, and tells below it of what has the focus.
        var layout = ScreenLayout(size, wantsHelp: screen.page != .review)
        guard !layout.isTooSmall else { return tooSmall(size, keymap) }
        let kept = last?.backdrop.flatMap { $0.size == size && screen.hasBackdrop(of: $0.screen) ? $0 : nil }
        let plan =
            kept?.plan
            ?? PagePlan(
                screen.content, width: layout.body.size.columns, theme: theme,
                isWide: size.columns >= ScreenLayout.leastColumnsForHelp)
        let findings = FindingsView(screen: screen, theme: theme, hasSideHelp: layout.help != nil)
        let told = findings.told(columns: layout.findings.size.columns, keymap: keymap)
        let wanted = told.height - layout.findings.size.rows
        // Room that the page leaves is given to what the rules say.
        if wanted > 0 { layout = layout.givingFindings(min(layout.body.size.rows - plan.height, wanted)) }
        let place = plan.place(in: layout.body, focus: screen.focus?.id)
        let isKept = kept?.layout == layout && kept?.place == place
        let backdrop = (isKept ? kept : nil) ?? backdrop(size, keymap, layout, plan, place)
        var frame = Frame(on: backdrop, keymap: keymap)
        PageView(plan: plan, place: place, theme: theme).drawFocus(of: screen, on: &frame)
        FilterView(screen: screen, theme: theme).draw(in: layout.body, on: &frame)
        if let help = layout.help { SideHelpView(screen: screen, theme: theme).draw(in: help, on: &frame) }
        findings.draw(told, in: layout.findings, on: &frame)
        KeyLineView(theme: theme).draw(in: layout.keys, on: &frame)
        OverlayView(screen: screen, theme: theme).draw(over: layout, on: &frame)
        return frame
    }

    private func backdrop(
        _ size: Size, _ keymap: Keymap, _ layout: ScreenLayout, _ plan: PagePlan, _ place: PagePlan.Place
    ) -> Backdrop {
        var frame = Frame(size: size, keymap: keymap)
        drawFrame(layout, on: &frame)
        // Blanks of the colour that most rows have there: each change of style costs bytes.
        frame.canvas.fill(layout.findings, style: theme.remark)
        HeaderView(screen: screen, theme: theme).draw(in: layout.header, on: &frame)
        if let rail = layout.rail { RailView(screen: screen, theme: theme).draw(in: rail, on: &frame) }
        PageView(plan: plan, place: place, theme: theme).draw(on: &frame)
        if layout.help != nil, !screen.content.appendix.isEmpty {
            let spare = layout.body.size.rows - plan.height - 1
            AppendixView(screen: screen, theme: theme).draw(
                in: layout.body.dividedFromBottom(max(0, spare)).piece.inset(left: 2), on: &frame)
        }
        return Backdrop(frame, of: screen, layout, plan, place)
    }

    private func tooSmall(_ size: Size, _ keymap: Keymap) -> Frame {
        var frame = Frame(size: size, keymap: keymap)
        let smallest = ScreenLayout.smallest
        let lines = TextWidth.wrapped(
            "Slipway needs a window of \(smallest.columns) columns and \(smallest.rows) rows. Please enlarge this one.",
            to: max(1, size.columns))
        for (row, line) in lines.prefix(size.rows).enumerated() {
            frame.canvas.write(line, at: Point(column: 0, row: row))
        }
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
        guard let help = layout.help else { return }
        frame.canvas.verticalLine(
            at: Point(column: help.origin.column - 2, row: edge.origin.row), length: between - edge.origin.row + 1,
            borders: theme.borders, style: theme.border)
    }
}
