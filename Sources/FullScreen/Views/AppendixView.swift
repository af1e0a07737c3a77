import Terminal
import Wizard

/// Below a short page in a large window: what there is to read behind its lines, side by side.
struct AppendixView {
    let screen: WizardScreen
    let theme: Theme

    /// Less is not worth beginning.
    static let leastRows = 10
    private static let leastColumns = 58

    func draw(in area: Rect, on frame: inout Frame) {
        let texts = screen.content.appendix.compactMap(screen.help).prefix(area.size.columns / Self.leastColumns)
        guard !texts.isEmpty, area.size.rows >= Self.leastRows else { return }
        var rest = area
        for text in texts {
            let (place, others) = rest.dividedFromLeft(area.size.columns / texts.count)
            draw(text, in: place.inset(right: 2), on: &frame)
            rest = others
        }
    }

    private func draw(_ help: Layer.Help, in area: Rect, on frame: inout Frame) {
        frame.canvas.write(
            TextWidth.clipped(theme.shown(help.title), to: area.size.columns, ellipsis: theme.ellipsis),
            at: area.origin,
            style: theme.heading)
        let lines = help.paragraphs.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
        let room = area.size.rows - 1
        for (row, line) in lines.prefix(room).enumerated() {
            let isCut = row + 1 == room && lines.count > room
            frame.canvas.write(
                TextWidth.clipped(
                    theme.shown(isCut ? theme.ellipsis : line), to: area.size.columns, ellipsis: theme.ellipsis),
                at: Point(column: area.origin.column, row: area.origin.row + 1 + row), style: theme.remark)
        }
    }
}
