import Terminal
import Wizard

/// On a wide screen: what the focused field means, beside the page.
struct SideHelpView {
    let screen: WizardScreen
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        guard let topic = screen.focus?.topic, let help = screen.help(on: topic) else { return }
        var row = area.origin.row
        func write(_ text: String, _ style: Style, on frame: inout Frame) {
            for line in TextWidth.wrapped(theme.shown(text), to: max(1, area.size.columns))
            where row < area.rows.upperBound {
                frame.canvas.write(line, at: Point(column: area.origin.column, row: row), style: style)
                row += 1
            }
        }
        write(help.title, theme.heading, on: &frame)
        row += 1
        for paragraph in help.paragraphs {
            write(paragraph, theme.remark, on: &frame)
            row += 1
        }
    }
}
