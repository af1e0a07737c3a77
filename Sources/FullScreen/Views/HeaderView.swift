import Terminal
import Text
import Wizard

/// The first row: name, region, version, and what it costs so far.
struct HeaderView {
    let screen: WizardScreen
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        let row = area.origin.row
        let document = screen.document
        let facts = [document.region, "EKS \(document.cluster.version)"].filter { !$0.isEmpty }.map { $0 + " · " }
            .joined()
        let edge = area.columns.upperBound - 1
        var used = 0
        if let change = screen.costChange {
            let text = (change > 0 ? "+" : "-") + Wording.dollars(cents: abs(change))
            used = frame.canvas.write(text, endingAt: Point(column: edge, row: row), style: theme.change) + 2
        }
        if area.size.columns >= 60, !screen.factsText.isEmpty {
            used += frame.canvas.write(
                theme.shown(" · \(screen.factsText)"), endingAt: Point(column: edge - used, row: row),
                style: theme.remark)
        }
        used += frame.canvas.write(
            theme.shown(screen.costText), endingAt: Point(column: edge - used, row: row), style: theme.money)
        if area.size.columns >= 60 {
            used += frame.canvas.write(
                theme.shown(facts), endingAt: Point(column: edge - used, row: row), style: theme.remark)
        }
        let left = frame.canvas.write("Slipway", at: Point(column: 1, row: row), style: theme.title)
        let room = area.size.columns - used - left - 5
        guard room > 0 else { return }
        frame.canvas.write(
            TextWidth.clipped(document.name, to: room, ellipsis: theme.ellipsis), at: Point(column: left + 3, row: row),
            style: Style(.plain, .bold))
    }
}
