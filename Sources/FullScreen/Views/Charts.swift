import Terminal
import Wizard

/// Lines that show amounts as bars.
extension LineView {
    func drawGauge(_ gauge: Gauge, _ area: Rect, _ frame: inout Frame) {
        let row = area.origin.row
        frame.canvas.write(gauge.label, at: Point(column: area.origin.column + 2, row: row), style: theme.remark)
        let barColumn = area.origin.column + 10
        let barWidth = min(24, max(0, area.size.columns - 10 - TextWidth.of(gauge.text) - 3))
        let filled =
            gauge.available > 0
            ? min(barWidth, (gauge.used * barWidth + gauge.available - 1) / gauge.available) : barWidth
        let isOver = gauge.used > gauge.available
        frame.canvas.write(
            String(repeating: theme.full, count: filled), at: Point(column: barColumn, row: row),
            style: isOver ? theme.style(of: .warning) : Style(.good))
        frame.canvas.write(
            String(repeating: theme.empty, count: barWidth - filled), at: Point(column: barColumn + filled, row: row),
            style: theme.remark)
        frame.canvas.write(
            (isOver ? "! " : "") + gauge.text, at: Point(column: barColumn + barWidth + 2, row: row),
            style: isOver ? theme.style(of: .warning) : theme.remark,
            limit: area.columns.upperBound - barColumn - barWidth - 2)
    }

    /// The VPC's range from left to right: `p` public, filled private, dotted free.
    func drawMap(_ map: AddressMap, _ area: Rect, _ frame: inout Frame) {
        let row = area.origin.row
        let free = "free \(map.freePercent)%"
        let labelWidth = frame.canvas.write(
            map.vpc, at: Point(column: area.origin.column + 2, row: row), style: theme.remark)
        let room = area.size.columns - labelWidth - TextWidth.of(free) - 6
        guard let width = [64, 32, 16, 8].first(where: { $0 <= room }) else { return }
        let share = map.slots.count / width
        for column in 0..<width {
            let uses = map.slots[(column * share)..<((column + 1) * share)]
            let (glyph, style): (String, Style) =
                if uses.contains(.privateSubnet) { (theme.full, Style(.accent)) } else if uses.contains(.publicSubnet) {
                    ("p", Style(.good, .bold))
                } else { (theme.empty, theme.remark) }
            frame.canvas.write(
                glyph, at: Point(column: area.origin.column + labelWidth + 4 + column, row: row), style: style)
        }
        frame.canvas.write(free, endingAt: Point(column: area.columns.upperBound, row: row), style: theme.remark)
    }

    func drawTimeline(_ timeline: Timeline, _ area: Rect, _ frame: inout Frame) {
        let start = Point(column: area.origin.column + 2, row: area.origin.row)
        let column = start.column + TimelineBar(timeline: timeline, theme: theme).draw(at: start, on: &frame) + 2
        let room = area.columns.upperBound - column
        guard room > 8 else { return }
        frame.canvas.write(
            TextWidth.clipped(timeline.text, to: room, ellipsis: theme.ellipsis),
            at: Point(column: column, row: start.row),
            style: theme.remark)
    }
}

/// A column for each two months from today: full in standard support, shaded in extended.
struct TimelineBar {
    let timeline: Timeline
    let theme: Theme

    /// EKS supports a version for 26 months in all.
    static let width = 13

    /// Returns the columns that were used.
    func draw(at start: Point, on frame: inout Frame) -> Int {
        let standard = Self.columns(timeline.standardMonths)
        let full = frame.canvas.write(String(repeating: theme.full, count: standard), at: start, style: Style(.good))
        let shaded = frame.canvas.write(
            String(repeating: theme.half, count: max(0, Self.columns(timeline.extendedMonths) - standard)),
            at: Point(column: start.column + full, row: start.row), style: Style(.warning))
        return full + shaded
    }

    private static func columns(_ months: Int) -> Int { min(max(0, months) / 2, width) }
}
