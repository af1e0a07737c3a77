import Terminal
import Validation
import Wizard

/// Under the page: what just happened; what the rules say of the focused item, with the fix one key away; otherwise what it
/// means. What has no room there has a mark, and a key that shows it in whole.
struct FindingsView {
    let screen: WizardScreen
    let theme: Theme
    /// Whether the focused item is explained elsewhere on the screen.
    let hasSideHelp: Bool

    fileprivate typealias Row = (text: String, style: Style)

    /// What there is to tell, for this many columns.
    func told(columns: Int, keymap: Keymap) -> Rows { Rows(self, columns, keymap) }

    func draw(in area: Rect, on frame: inout Frame) {
        draw(told(columns: area.size.columns, keymap: frame.keymap), in: area, on: &frame)
    }

    func draw(_ told: Rows, in area: Rect, on frame: inout Frame) {
        // The text gives way first: what happened, what can be done, and that there is more, stay.
        var room = area.size.rows
        let head = told.head.prefix(room)
        room -= head.count
        let more = told.more.prefix(max(0, room - 1 - told.fix.count))
        let fix = told.fix.prefix(told.text.isEmpty ? room : room - 1)
        let text = told.text.prefix(max(0, room - more.count - fix.count))
        let rows = head + text + fix + more
        let cut =
            told.head.count > head.count ? head.count : told.text.count > text.count ? head.count + text.count : nil
        for (offset, row) in rows.enumerated() {
            let place = Rect(
                column: area.origin.column, row: area.origin.row + offset, columns: area.size.columns, rows: 1)
            write(row, isCut: offset + 1 == cut, in: place, &frame)
        }
    }

    private func write(_ row: Row, isCut: Bool, in place: Rect, _ frame: inout Frame) {
        var room = place.size.columns
        if isCut, let key = frame.keymap.name(of: .help) {
            let reads = "\(key) reads on"
            frame.canvas.write(
                reads, endingAt: Point(column: place.columns.upperBound, row: place.origin.row), style: theme.key)
            room -= TextWidth.of(reads) + 1
        }
        let text = isCut ? row.text + " " + theme.ellipsis : row.text
        frame.canvas.write(
            TextWidth.clipped(text, to: room, ellipsis: theme.ellipsis), at: place.origin, style: row.style)
    }

    /// What there is to tell, in rows, whether or not there is room.
    struct Rows {
        fileprivate var head: [Row] = []
        fileprivate var text: [Row] = []
        fileprivate var fix: [Row] = []
        fileprivate var more: [Row] = []

        var height: Int { head.count + text.count + fix.count + more.count }

        fileprivate init(_ view: FindingsView, _ columns: Int, _ keymap: Keymap) {
            let (screen, theme) = (view.screen, view.theme)
            func wrapped(_ text: String, mark: String, _ style: Style) -> [Row] {
                TextWidth.wrapped(theme.shown(text), to: max(1, columns - 2)).enumerated().map { index, line in
                    (index == 0 ? "\(mark) \(line)" : "  \(line)", style)
                }
            }
            if case .editor(let editor) = screen.layer, let problem = editor.problem {
                head += wrapped(problem, mark: theme.mark(of: .error), theme.style(of: .error))
            }
            if let notice = screen.notice { head += wrapped(notice, mark: " ", Style(.plain, .bold)) }
            if case .picker(let picker) = screen.layer {
                guard head.isEmpty, let option = picker.focused else { return }
                text = wrapped(
                    option.barred ?? option.detail, mark: option.barred == nil ? " " : theme.mark(of: .warning),
                    option.barred == nil ? theme.remark : theme.style(of: .warning))
                return
            }
            let findings = screen.findings
            if let finding = findings.first {
                text = wrapped(
                    "\(finding.code) \(finding.message)", mark: theme.mark(of: finding.severity),
                    theme.style(of: finding.severity))
                let key = keymap.name(of: .fix)
                fix = finding.fix.flatMap { fix in key.map { [("  \($0)  \(fix.title)", theme.key)] } } ?? []
            } else if head.isEmpty, let hint = view.hint {
                text = wrapped(hint, mark: " ", theme.remark)
            }
            let others = findings.dropFirst().count + screen.otherFindings.count
            if others > 0, let key = keymap.name(of: .otherFindings) {
                more = [("  \(others) more on this page  \(key) reads \(others == 1 ? "it" : "them")", theme.remark)]
            }
        }
    }

    /// With nothing to say of the values, what the focused item means, where no help stands beside the page; of a region its
    /// facts, and what the signs stand for.
    private var hint: String? {
        guard !hasSideHelp || screen.page == .region, let topic = screen.focus?.topic else { return nil }
        return screen.hint(on: topic)
    }
}
