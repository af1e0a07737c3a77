import Terminal
import Wizard

/// Draws one line of a page.
struct LineView {
    let line: Line
    let theme: Theme
    /// Where the values of fields begin, the same on all lines of a page.
    let valueColumn: Int

    /// Room for the longest label of a page, but never more than half of its width.
    static func valueColumn(for lines: [Line], width: Int) -> Int {
        let labels = lines.map { line in
            switch line {
            case .field(let item): TextWidth.of(item.label)
            case .fact(let label, _): TextWidth.of(label)
            default: 0
            }
        }
        return min((labels.max() ?? 0) + 5, max(8, width / 2))
    }

    /// Rows that the line takes at a width.
    func height(width: Int) -> Int {
        if case .text(let text) = line { return max(1, TextWidth.wrapped(text, to: max(1, width - 2)).count) }
        return 1
    }

    func draw(at area: Rect, focused: Item.ID?, editor: TextEditor?, on frame: inout Frame) {
        let start = area.origin
        switch line {
        case .blank: break
        case .heading(let text):
            frame.canvas.write(
                TextWidth.clipped(theme.shown(text), to: area.size.columns, ellipsis: theme.ellipsis), at: start,
                style: theme.heading)
        case .text(let text):
            for (row, part) in TextWidth.wrapped(theme.shown(text), to: max(1, area.size.columns - 2)).enumerated() {
                frame.canvas.write(part, at: Point(column: start.column + 2, row: start.row + row), style: theme.label)
            }
        case .note(let text):
            frame.canvas.write(
                TextWidth.clipped(theme.shown(text), to: area.size.columns - 2, ellipsis: theme.ellipsis),
                at: Point(column: start.column + 2, row: start.row), style: theme.remark)
        case .command(let command):
            frame.canvas.write(
                TextWidth.clipped(command, to: area.size.columns - 4, ellipsis: theme.ellipsis),
                at: Point(column: start.column + 4, row: start.row), style: theme.key)
        case .field(let item): drawField(item, area, item.id == focused, editor, &frame)
        case .fact(let label, let value):
            frame.canvas.write(
                TextWidth.clipped(label, to: valueColumn - 3, ellipsis: theme.ellipsis),
                at: Point(column: start.column + 2, row: start.row), style: theme.label)
            frame.canvas.write(
                value, at: Point(column: start.column + valueColumn, row: start.row), style: theme.remark,
                limit: area.size.columns - valueColumn)
        case .option(let item): drawOption(item, area, item.id == focused, editor, &frame)
        case .action(let item): drawAction(item, area, item.id == focused, editor, &frame)
        case .columns(let titles): drawColumns(titles, area, &frame)
        case .cells(let label, let items): drawCells(label, items, area, focused, editor, &frame)
        case .gauge(let gauge): drawGauge(gauge, area, &frame)
        case .addressMap(let map): drawMap(map, area, &frame)
        case .timeline(let timeline): drawTimeline(timeline, area, &frame)
        }
    }

    // MARK: - Fields, options, actions

    private func drawField(_ item: Item, _ area: Rect, _ isFocused: Bool, _ editor: TextEditor?, _ frame: inout Frame) {
        let column = valueColumn
        drawMark(item, area.origin, isFocused, &frame)
        frame.canvas.write(
            TextWidth.clipped(item.label, to: column - 3, ellipsis: theme.ellipsis),
            at: Point(column: area.origin.column + 2, row: area.origin.row),
            style: item.barred == nil ? theme.label : theme.barred)
        let place = Rect(
            column: area.origin.column + column, row: area.origin.row, columns: area.size.columns - column, rows: 1)
        drawValue(item, place, isFocused, editor, &frame)
        frame.addTarget(area, isFocused ? .activate : .focus(item.id))
    }

    /// The value on the left of its place, the remark on the right where there is room for it.
    private func drawValue(_ item: Item, _ place: Rect, _ isFocused: Bool, _ editor: TextEditor?, _ frame: inout Frame)
    {
        if isFocused, let editor {
            EditorView(editor: editor, theme: theme).draw(in: place, on: &frame)
            return
        }
        let value = item.value.isEmpty && isFocused ? " " : shownValue(of: item)
        let style = isFocused ? theme.focus : item.barred == nil ? theme.value : theme.barred
        let text = TextWidth.clipped(value, to: place.size.columns, ellipsis: theme.ellipsis)
        let used = frame.canvas.write(text, at: place.origin, style: style)
        let room = place.size.columns - used - 2
        let remark = theme.shown((item.barred == nil ? "" : "locked  ") + item.remark)
        guard !remark.isEmpty, room >= min(8, TextWidth.of(remark)) else { return }
        frame.canvas.write(
            TextWidth.clipped(remark, to: room, ellipsis: theme.ellipsis),
            endingAt: Point(column: place.columns.upperBound, row: place.origin.row), style: theme.remark)
    }

    /// Figures are words of ours; what a person typed is shown as it is.
    private func shownValue(of item: Item) -> String {
        if case .details = item.id { theme.shown(item.value) } else { item.value }
    }

    private func drawMark(_ item: Item, _ start: Point, _ isFocused: Bool, _ frame: inout Frame) {
        if let severity = item.severity {
            frame.canvas.write(theme.mark(of: severity), at: start, style: theme.style(of: severity))
        } else if isFocused {
            frame.canvas.write(theme.here, at: start, style: theme.value)
        }
    }

    private func drawOption(_ item: Item, _ area: Rect, _ isFocused: Bool, _ editor: TextEditor?, _ frame: inout Frame)
    {
        if isFocused, let editor {
            EditorView(editor: editor, theme: theme).draw(in: area.inset(left: 2), on: &frame)
            return
        }
        let bullet =
            if case .finding = item.id { item.severity.map(theme.mark) ?? "" } else if item.isChosen {
                theme.chosen
            } else { item.barred == nil ? theme.open : theme.closed }
        let bulletStyle = item.severity.map(theme.style) ?? theme.value
        let indent = frame.canvas.write(bullet, at: area.origin, style: bulletStyle) + 1
        let start = Point(column: area.origin.column + indent, row: area.origin.row)
        let room = area.size.columns - indent
        let remark = theme.shown(item.remark)
        // A region's figures are its sense: its place gives way to them.
        let share = if case .region = item.id { room - labelWidth(item) - 1 } else { room / 2 }
        let remarkWidth = min(TextWidth.of(remark), max(0, share))
        let style = isFocused ? theme.focus : item.barred == nil ? theme.label : theme.barred
        let label = TextWidth.padded(
            item.label, to: min(room, max(TextWidth.of(item.label), item.value.isEmpty ? 0 : labelWidth(item))))
        let used = frame.canvas.write(label, at: start, style: style, limit: room)
        let valueRoom = room - used - remarkWidth - 2
        if valueRoom > 3 {
            frame.canvas.write(
                TextWidth.clipped(item.value, to: valueRoom, ellipsis: theme.ellipsis),
                at: Point(column: start.column + used + 1, row: start.row), style: theme.remark)
        }
        frame.canvas.write(
            TextWidth.clipped(remark, to: remarkWidth, ellipsis: theme.ellipsis),
            endingAt: Point(column: area.columns.upperBound - 1, row: start.row), style: theme.remark)
        frame.addTarget(area, isFocused ? .activate : .focus(item.id))
    }

    /// Labels of one list are padded to a common width, so that what follows stands in a column.
    private func labelWidth(_ item: Item) -> Int {
        switch item.id {
        case .region: 15
        case .finding: 7
        case .preset: 24
        default: 0
        }
    }

    private func drawAction(_ item: Item, _ area: Rect, _ isFocused: Bool, _ editor: TextEditor?, _ frame: inout Frame)
    {
        let start = Point(column: area.origin.column + 2, row: area.origin.row)
        if isFocused, let editor {
            EditorView(editor: editor, theme: theme).draw(
                in: Rect(column: start.column, row: start.row, columns: area.size.columns - 2, rows: 1), on: &frame)
            return
        }
        drawMark(item, area.origin, isFocused, &frame)
        let style = isFocused ? theme.focus : item.barred == nil ? theme.key : theme.barred
        let used = frame.canvas.write("[ \(item.label) ]", at: start, style: style, limit: area.size.columns - 2)
        frame.canvas.write(
            item.value, at: Point(column: start.column + used + 2, row: start.row), style: theme.remark,
            limit: area.size.columns - used - 4)
        frame.addTarget(area, isFocused ? .activate : .focus(item.id))
    }

    // MARK: - Tables

    /// Where the columns of a table begin and how wide they are: labels first, the rest shared out evenly.
    private func columnPlaces(_ count: Int, _ area: Rect) -> [Rect] {
        let label = min(13, area.size.columns / 4)
        let width = (area.size.columns - label) / max(1, count)
        return (0..<count).map { index in
            Rect(column: area.origin.column + label + index * width, row: area.origin.row, columns: width - 2, rows: 1)
        }
    }

    private func drawColumns(_ titles: [String], _ area: Rect, _ frame: inout Frame) {
        guard let first = titles.first else { return }
        frame.canvas.write(first, at: Point(column: area.origin.column + 2, row: area.origin.row), style: theme.remark)
        // A title at the right edge stands over remarks.
        if titles.count == 3, titles[1].isEmpty {
            frame.canvas.write(
                TextWidth.clipped(titles[2], to: max(1, area.size.columns - 18), ellipsis: ""),
                endingAt: Point(column: area.columns.upperBound - 1, row: area.origin.row), style: theme.remark)
            return
        }
        for (title, place) in zip(titles.dropFirst(), columnPlaces(titles.count - 1, area)) {
            frame.canvas.write(title, at: place.origin, style: theme.remark, limit: place.size.columns)
        }
    }

    private func drawCells(
        _ label: String, _ items: [Item], _ area: Rect, _ focused: Item.ID?, _ editor: TextEditor?, _ frame: inout Frame
    ) {
        let severity = items.compactMap(\.severity).max()
        if let severity {
            frame.canvas.write(theme.mark(of: severity), at: area.origin, style: theme.style(of: severity))
        } else if items.contains(where: { $0.id == focused }) {
            frame.canvas.write(theme.here, at: area.origin, style: theme.value)
        }
        frame.canvas.write(
            TextWidth.clipped(label, to: min(10, area.size.columns / 4 - 2), ellipsis: theme.ellipsis),
            at: Point(column: area.origin.column + 2, row: area.origin.row), style: theme.label)
        for (item, place) in zip(items, columnPlaces(items.count, area)) {
            drawValue(item, place, item.id == focused, editor, &frame)
            frame.addTarget(place, item.id == focused ? .activate : .focus(item.id))
        }
    }
}
