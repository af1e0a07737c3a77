import Terminal
import Wizard

/// The first row: name, region, version, and what it costs so far.
struct HeaderView {
    let screen: WizardScreen
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        let row = area.origin.row
        let document = screen.document
        let facts = [document.region, "EKS \(document.cluster.version)", screen.costText, screen.factsText]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        let shownFacts = theme.shown(area.size.columns < 60 ? screen.costText : facts)
        let used = frame.canvas.write(
            shownFacts, endingAt: Point(column: area.columns.upperBound - 1, row: row), style: theme.remark)
        let left = frame.canvas.write("Slipway", at: Point(column: 1, row: row), style: theme.title)
        let room = area.size.columns - used - left - 5
        guard room > 0 else { return }
        frame.canvas.write(
            TextWidth.clipped(document.name, to: room, ellipsis: theme.ellipsis), at: Point(column: left + 3, row: row),
            style: Style(.plain, .bold))
    }
}
