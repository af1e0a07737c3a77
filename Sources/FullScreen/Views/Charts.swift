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

    /// An address range from left to right, as wide as the page: a block for each subnet, in its zone's colour.
    func drawMap(_ map: AddressMap, _ area: Rect, _ frame: inout Frame) {
        let inside = area.inset(left: 2)
        func place(_ row: Int) -> Point { Point(column: inside.origin.column, row: inside.origin.row + row) }
        let used = frame.canvas.write(map.range, at: place(0), style: theme.label, limit: inside.size.columns)
        frame.canvas.write(
            TextWidth.clipped(map.room, to: max(0, inside.size.columns - used - 2), ellipsis: theme.ellipsis),
            at: Point(column: inside.origin.column + used + 2, row: inside.origin.row), style: theme.remark)
        let width = inside.size.columns
        frame.canvas.write(String(repeating: theme.empty, count: width), at: place(1), style: theme.remark)
        for block in map.blocks { draw(block, of: map, at: place(1), width: width, &frame) }
        drawMarks(map.marks, in: Rect(origin: place(2), size: Size(columns: width, rows: 1)), &frame)
        for (row, text) in ([map.fits] + map.secondary).enumerated() {
            frame.canvas.write(
                TextWidth.clipped(text, to: width, ellipsis: theme.ellipsis), at: place(3 + row), style: theme.remark)
        }
    }

    private func draw(_ block: AddressMap.Block, of map: AddressMap, at start: Point, width: Int, _ frame: inout Frame)
    {
        let first = block.addresses.lowerBound * width / map.count
        let columns = max(1, block.addresses.upperBound * width / map.count - first)
        let colour = theme.series[block.zone % theme.series.count]
        func write(_ text: String, _ column: Int, _ style: Style) {
            frame.canvas.write(
                text, at: Point(column: start.column + first + column, row: start.row), style: style,
                limit: min(columns, width - first) - column)
        }
        let letter: Character? =
            switch block.kind {
            case .public: "p"
            case .controlPlane: "c"
            case .private: nil
            }
        if let letter { return write(String(repeating: letter, count: columns), 0, Style(colour, .bold)) }
        // Its last half column keeps it apart from the next.
        write(String(repeating: theme.full, count: columns - 1) + theme.edge, 0, Style(colour))
        let room = columns - 1 - TextWidth.of(block.label)
        if room >= 2 { write(block.label, room / 2, Style(colour, .reverse)) }
    }

    private func drawMarks(_ marks: [String], in area: Rect, _ frame: inout Frame) {
        guard marks.count == 3, area.size.columns >= 3 * TextWidth.of(marks[2]) + 4 else { return }
        frame.canvas.write(marks[0], at: area.origin, style: theme.remark)
        frame.canvas.write(
            marks[1], at: Point(column: area.origin.column + area.size.columns / 2, row: area.origin.row),
            style: theme.remark)
        frame.canvas.write(
            marks[2], endingAt: Point(column: area.columns.upperBound, row: area.origin.row), style: theme.remark)
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
