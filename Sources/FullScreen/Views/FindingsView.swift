import Terminal
import Validation
import Wizard

/// Under the page: what just happened, or what the rules say, with the fix one key away; otherwise what the focused
/// field means.
struct FindingsView {
    let screen: WizardScreen
    let theme: Theme
    /// Whether the focused item is explained elsewhere on the screen.
    let hasSideHelp: Bool

    func draw(in area: Rect, on frame: inout Frame) {
        var rows: [(text: String, style: Style)] = []
        if case .editor(let editor) = screen.layer, let problem = editor.problem {
            rows += wrapped(problem, mark: theme.mark(of: .error), theme.style(of: .error), area)
        }
        if let notice = screen.notice { rows += wrapped(notice, mark: " ", Style(.plain, .bold), area) }
        let findings = screen.findings
        if let finding = findings.first, rows.count < area.size.rows {
            let more = findings.count > 1 ? " (and \(findings.count - 1) more)" : ""
            let text = wrapped(
                "\(finding.code) \(finding.message)\(more)", mark: theme.mark(of: finding.severity),
                theme.style(of: finding.severity), area)
            let room = area.size.rows - rows.count
            let fix = finding.fix.map { "  f  \($0.title)" }
            rows += text.prefix(max(1, room - (fix == nil ? 0 : 1)))
            if let fix { rows.append((fix, theme.value)) }
        }
        if rows.isEmpty, let hint { rows = wrapped(hint, mark: " ", theme.remark, area) }
        for (offset, row) in rows.prefix(area.size.rows).enumerated() {
            frame.canvas.write(
                TextWidth.clipped(row.text, to: area.size.columns, ellipsis: theme.ellipsis),
                at: Point(column: area.origin.column, row: area.origin.row + offset), style: row.style)
        }
    }

    /// With nothing to say of the values, what the focused item means, where no help stands beside the page.
    private var hint: String? {
        guard !hasSideHelp, let topic = screen.focus?.topic else { return nil }
        return screen.hint(on: topic)
    }

    private func wrapped(_ text: String, mark: String, _ style: Style, _ area: Rect) -> [(text: String, style: Style)] {
        TextWidth.wrapped(theme.shown(text), to: max(1, area.size.columns - 2)).enumerated().map { index, line in
            (index == 0 ? "\(mark) \(line)" : "  \(line)", style)
        }
    }
}
