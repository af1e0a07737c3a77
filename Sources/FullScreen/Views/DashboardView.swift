import Terminal
import Text
import Wizard

/// What Review's figures come from: the cost as bars, and beside it the plan as a time line.
struct DashboardView {
    let dashboard: Dashboard
    let theme: Theme

    /// On less it would be a puzzle.
    static let leastColumns = 98

    /// A row for the titles, and a blank one above them.
    var height: Int { 2 + max(dashboard.costs.count, dashboard.steps.count) }

    func draw(in area: Rect, on frame: inout Frame) {
        guard !area.isEmpty else { return }
        let (left, right) = area.inset(left: 2, top: 1).dividedFromLeft(area.size.columns / 2 - 2)
        drawCosts(in: left.inset(right: 2), on: &frame)
        drawPlan(in: right.inset(left: 1), on: &frame)
    }

    private func row(_ index: Int, of area: Rect) -> Point {
        Point(column: area.origin.column, row: area.origin.row + index)
    }

    private func drawCosts(in area: Rect, on frame: inout Frame) {
        frame.canvas.write("Cost of a month", at: area.origin, style: theme.heading, limit: area.size.columns)
        let most = max(1, dashboard.costs.map(\.cents).max() ?? 1)
        let labels = min(44, area.size.columns * 9 / 20)
        let figures = 9
        let bars = max(0, area.size.columns - labels - figures - 2)
        for (index, cost) in dashboard.costs.enumerated() {
            let start = row(index + 1, of: area)
            frame.canvas.write(
                TextWidth.clipped(cost.label, to: labels, ellipsis: theme.ellipsis), at: start, style: theme.label)
            let length = max(1, cost.cents * bars / most)
            frame.canvas.write(
                String(repeating: theme.full, count: length),
                at: Point(column: start.column + labels + 1, row: start.row),
                style: theme.money, limit: bars)
            frame.canvas.write(
                Wording.dollars(cents: cost.cents), endingAt: Point(column: area.columns.upperBound, row: start.row),
                style: theme.money)
        }
    }

    private func drawPlan(in area: Rect, on frame: inout Frame) {
        let title = dashboard.steps.isEmpty ? "Plan" : "Plan \(dashboard.route)"
        frame.canvas.write(title, at: area.origin, style: theme.heading, limit: area.size.columns)
        guard let total = dashboard.steps.last?.minutes.upperBound, total > 0 else {
            frame.canvas.write(
                "made when there are no errors", at: row(1, of: area), style: theme.remark, limit: area.size.columns)
            return
        }
        frame.canvas.write(
            Wording.count(total, "minute"), endingAt: Point(column: area.columns.upperBound, row: area.origin.row),
            style: theme.remark)
        let labels = min(44, area.size.columns * 9 / 20)
        let bars = max(1, area.size.columns - labels - 8)
        for (index, step) in dashboard.steps.enumerated() {
            let start = row(index + 1, of: area)
            frame.canvas.write(
                TextWidth.clipped(step.title, to: labels, ellipsis: theme.ellipsis), at: start, style: theme.label)
            let first = step.minutes.lowerBound * bars / total
            let length = max(1, step.minutes.upperBound * bars / total - first)
            let end = frame.canvas.write(
                String(repeating: theme.full, count: length),
                at: Point(column: start.column + labels + 1 + first, row: start.row), style: Style(.good))
            frame.canvas.write(
                "\(step.minutes.count) min",
                at: Point(column: start.column + labels + 2 + first + end, row: start.row), style: theme.remark,
                limit: max(0, area.columns.upperBound - start.column - labels - 2 - first - end))
        }
    }
}
