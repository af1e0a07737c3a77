import Terminal
import Wizard

/// On a wide screen: what the focused item means, beside the page. Who says so is folded away behind a key.
struct SideHelpView {
    let screen: WizardScreen
    let theme: Theme

    func draw(in area: Rect, on frame: inout Frame) {
        guard let topic = screen.focus?.topic, let help = screen.help(on: topic) else { return }
        let columns = max(1, area.size.columns)
        var rows: [(text: String, style: Style)] = []
        func add(_ text: String, _ style: Style) {
            rows += TextWidth.wrapped(theme.shown(text), to: columns).map { ($0, style) } + [("", style)]
        }
        add(help.title, theme.heading)
        for paragraph in help.paragraphs { add(paragraph, theme.label) }
        let key = frame.keymap.name(of: .sources)
        if !help.sources.isEmpty, let key { add("\(key)  who says so", theme.key) }
        let room = area.size.rows
        for (row, line) in rows.prefix(room).enumerated() {
            frame.canvas.write(
                line.text, at: Point(column: area.origin.column, row: area.origin.row + row), style: line.style)
        }
        guard rows.dropLast().count > room, room > 0 else { return }
        let more = "\(frame.keymap.name(of: .help) ?? "?") reads on"
        let last = Rect(column: area.origin.column, row: area.rows.upperBound - 1, columns: columns, rows: 1)
        frame.canvas.fill(last)
        frame.canvas.write(theme.ellipsis + " " + more, at: last.origin, style: theme.key, limit: columns)
    }
}
