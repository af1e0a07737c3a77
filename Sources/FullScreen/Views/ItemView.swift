import Terminal
import Validation
import Wizard

/// Draws something that can have the focus, in one of the ways in which it can stand on a page.
struct ItemView {
    let item: Item
    let theme: Theme
    let isFocused: Bool
    /// Where in the page the remark on a field begins; nil where it stands at the right edge.
    let remarkColumn: Int?
    /// The line of text that is being typed in the place of its value.
    let editor: TextEditor?

    private func style(_ ordinary: Style) -> Style { item.barred == nil ? ordinary : theme.barred }

    /// A click puts the focus on it, and a second one does what Enter does.
    private func addTarget(_ area: Rect, _ frame: inout Frame) {
        frame.addTarget(area, isFocused ? .activate : .focus(item.id))
    }

    // MARK: - Fields

    /// Label, value and remark on a line of its own.
    func drawField(_ value: String, at column: Int, in area: Rect, on frame: inout Frame) {
        drawMark(area.origin, &frame)
        frame.canvas.write(
            TextWidth.clipped(item.label, to: column - 3, ellipsis: theme.ellipsis),
            at: Point(column: area.origin.column + 2, row: area.origin.row), style: style(theme.label))
        let place = Rect(
            column: area.origin.column + column, row: area.origin.row, columns: area.size.columns - column, rows: 1)
        drawValue(value, in: place, remarkAt: remarkColumn.map { area.origin.column + $0 }, on: &frame)
        addTarget(area, &frame)
    }

    /// The value in a cell of a table.
    func drawCell(in place: Rect, on frame: inout Frame) {
        drawValue(item.value, in: place, on: &frame)
        addTarget(place, &frame)
    }

    /// The value on the left of its place, the remark beside it or on the right, where there is room for it.
    private func drawValue(_ value: String, in place: Rect, remarkAt column: Int? = nil, on frame: inout Frame) {
        if let editor {
            drawEditor(editor, in: place, on: &frame)
            return
        }
        // Yes and no are seen before they are read.
        let mark = item.isOn.map { $0 ? "\(theme.marked) " : "\(theme.unmarked) " } ?? ""
        let text = TextWidth.clipped(
            value.isEmpty && isFocused ? " " : mark + value, to: place.size.columns, ellipsis: theme.ellipsis)
        let used = frame.canvas.write(text, at: place.origin, style: isFocused ? theme.focus : style(valueStyle))
        let remark = theme.shown((item.barred == nil ? "" : "locked  ") + item.remark)
        if let column, !remark.isEmpty {
            let start = max(column, place.origin.column + used + 2)
            let room = max(0, place.columns.upperBound - start)
            frame.canvas.write(
                TextWidth.clipped(remark, to: room, ellipsis: theme.ellipsis),
                at: Point(column: start, row: place.origin.row), style: theme.style(ofRemark: remark), limit: room)
            return
        }
        let room = place.size.columns - used - 2
        guard !remark.isEmpty, room > 0 else { return }
        frame.canvas.write(
            TextWidth.clipped(remark, to: room, ellipsis: theme.ellipsis),
            endingAt: Point(column: place.columns.upperBound, row: place.origin.row),
            style: theme.style(ofRemark: remark))
    }

    private var valueStyle: Style {
        if item.value.hasDollars { return theme.money }
        return item.isGiven || item.field == nil ? theme.value : theme.planned
    }

    /// The text that is being typed, and what follows of it on the right.
    private func drawEditor(_ editor: TextEditor, in place: Rect, on frame: inout Frame) {
        let remark = theme.shown(item.remark)
        let width = TextWidth.of(remark)
        let hasRoom = !remark.isEmpty && place.size.columns - width - 2 >= 12
        if hasRoom {
            frame.canvas.write(
                remark, endingAt: Point(column: place.columns.upperBound, row: place.origin.row),
                style: item.severity.map(theme.style) ?? theme.remark)
        }
        EditorView(editor: editor, theme: theme).draw(
            in: hasRoom ? place.inset(right: width + 2) : place, on: &frame)
    }

    private func drawMark(_ start: Point, _ frame: inout Frame) {
        if let severity = item.severity {
            frame.canvas.write(theme.mark(of: severity), at: start, style: theme.style(of: severity))
        } else if isFocused {
            frame.canvas.write(theme.here, at: start, style: theme.mark)
        }
    }

    // MARK: - Options and actions

    /// A bullet, the label, and beside it value and remark.
    func drawOption(labelWidth: Int, in area: Rect, on frame: inout Frame) {
        if let editor {
            EditorView(editor: editor, theme: theme).draw(in: area.inset(left: 2), on: &frame)
            return
        }
        let area = area.dividedFromLeft(Self.widestRow).piece
        let remark = theme.shown(item.remark)
        let remarkWidth = min(TextWidth.of(remark), max(0, (area.size.columns - theme.bulletWidth - 1) / 2))
        drawChoice(
            bullet, theme.mark, labelWidth: item.value.isEmpty ? 0 : labelWidth, beside: item.value,
            leaving: remarkWidth, in: area, on: &frame)
        frame.canvas.write(
            TextWidth.clipped(remark, to: remarkWidth, ellipsis: theme.ellipsis),
            endingAt: Point(column: area.columns.upperBound - 1, row: area.origin.row), style: theme.remark)
    }

    /// The severity in the place of the bullet, the code, and what it says.
    ///
    /// - Parameter lines: the message, in as many lines as it has room for.
    func drawFinding(_ severity: Severity, _ lines: [String], in area: Rect, on frame: inout Frame) {
        drawChoice(
            theme.mark(of: severity), theme.style(of: severity), labelWidth: TextWidth.of(item.label) + 1,
            beside: lines.first ?? "", leaving: 0, in: area, on: &frame)
        let column = area.origin.column + 1 + TextWidth.of(item.label) + 3
        for (row, line) in lines.enumerated().dropFirst() {
            frame.canvas.write(
                line, at: Point(column: column, row: area.origin.row + row), style: theme.remark,
                limit: area.columns.upperBound - column)
        }
    }

    /// The first cells of a row that is chosen as a whole: a bullet, the label, and what stands beside it.
    func drawRow(labelWidth: Int, beside text: String, leaving reserved: Int, in area: Rect, on frame: inout Frame) {
        drawChoice(bullet, theme.mark, labelWidth: labelWidth, beside: text, leaving: reserved, in: area, on: &frame)
    }

    /// Wider rows fall apart.
    static let widestRow = 90

    private var bullet: String { item.isChosen ? theme.chosen : item.barred == nil ? theme.open : theme.closed }

    /// - Parameter reserved: columns at the right that something else takes.
    private func drawChoice(
        _ bullet: String, _ bulletStyle: Style, labelWidth: Int, beside text: String, leaving reserved: Int,
        in area: Rect, on frame: inout Frame
    ) {
        let indent = frame.canvas.write(bullet, at: area.origin, style: bulletStyle) + 1
        let start = Point(column: area.origin.column + indent, row: area.origin.row)
        let room = area.size.columns - indent
        let label = TextWidth.padded(item.label, to: min(room, max(TextWidth.of(item.label), labelWidth)))
        let used = frame.canvas.write(
            label, at: start, style: isFocused ? theme.focus : style(theme.label), limit: room)
        let textRoom = room - used - reserved - 2
        if textRoom > 3 {
            frame.canvas.write(
                TextWidth.clipped(text, to: textRoom, ellipsis: theme.ellipsis),
                at: Point(column: start.column + used + 1, row: start.row), style: theme.remark)
        }
        addTarget(area, &frame)
    }

    func drawAction(in area: Rect, on frame: inout Frame) {
        let start = Point(column: area.origin.column + 2, row: area.origin.row)
        if let editor {
            EditorView(editor: editor, theme: theme).draw(
                in: Rect(column: start.column, row: start.row, columns: area.size.columns - 2, rows: 1), on: &frame)
            return
        }
        drawMark(area.origin, &frame)
        let used = frame.canvas.write(
            "[ \(item.label) ]", at: start, style: isFocused ? theme.focus : style(theme.key),
            limit: area.size.columns - 2)
        frame.canvas.write(
            item.value, at: Point(column: start.column + used + 2, row: start.row), style: theme.remark,
            limit: area.size.columns - used - 4)
        addTarget(area, &frame)
    }
}
