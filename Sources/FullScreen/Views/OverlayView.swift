import Terminal
import Wizard

/// What lies over the page: a list to choose from, help, or a question.
struct OverlayView {
    let screen: WizardScreen
    let theme: Theme

    func draw(over layout: ScreenLayout, on frame: inout Frame) {
        let room =
            layout.frame.map { $0.inset(left: 2, top: 1, right: 2, bottom: 1) }
            ?? Rect(column: 0, row: 1, columns: layout.header.size.columns, rows: layout.keys.origin.row - 1)
        switch screen.layer {
        // Below it stands what the focused option is, or why it cannot be picked.
        case .picker(let picker):
            let above = max(0, room.rows.upperBound - layout.findings.origin.row + (layout.frame == nil ? 0 : 1))
            draw(picker, in: room.inset(bottom: above), on: &frame)
        case .help(let help):
            draw(help.title, help.paragraphs + help.sources, scrolledBy: help.offset, in: room, on: &frame)
        case .keys(let offset): draw("Keys", allKeys, scrolledBy: offset, in: room, on: &frame)
        case .question(let question): draw(question, in: room, on: &frame)
        case .rail where layout.rail == nil: drawPages(in: room, on: &frame)
        default: break
        }
    }

    /// The list of pages, where it has no place beside the page.
    private func drawPages(in room: Rect, on frame: inout Frame) {
        let inside = window("Pages", columns: 16, rows: Page.visited.count, in: room, on: &frame)
        let focus = Page.visited.firstIndex { screen.layer == .rail($0) } ?? 0
        let hidden = Scroll.offset(focus: focus, total: Page.visited.count, visible: inside.size.rows)
        RailView(screen: screen, theme: theme).draw(in: inside, scrolledBy: hidden, on: &frame)
    }

    /// Every key, by where it works; first those that work here.
    private var allKeys: [String] {
        Keymap.overview(for: screen).map { section in
            let width = section.rows.map { TextWidth.of($0.keys) }.max() ?? 0
            let rows = section.rows.map { "  " + TextWidth.padded($0.keys, to: width) + "  \($0.meaning)" }
            return ([section.title] + rows).joined(separator: "\n")
        }
    }

    /// A window in the middle of `room`; returns what is inside of its edge.
    private func window(_ title: String, columns: Int, rows: Int, in room: Rect, on frame: inout Frame) -> Rect {
        let width = min(room.size.columns, columns + 4)
        let height = min(room.size.rows, rows + 2)
        let area = Rect(
            column: room.origin.column + (room.size.columns - width) / 2,
            row: room.origin.row + (room.size.rows - height) / 2, columns: width, rows: height)
        // A click beside it closes it, and one on it does nothing unless it meets a row.
        frame.addTarget(Rect(frame.canvas.size).inset(top: 1, bottom: 1), .cancel)
        frame.addTarget(area, nil)
        frame.canvas.fill(area)
        frame.canvas.box(area, borders: theme.borders, style: theme.mark)
        frame.canvas.write(
            " \(TextWidth.clipped(title, to: max(1, width - 6), ellipsis: theme.ellipsis)) ",
            at: Point(column: area.origin.column + 2, row: area.origin.row), style: theme.heading)
        return area.inset(left: 2, top: 1, right: 2, bottom: 1)
    }

    private func draw(_ picker: Picker, in room: Rect, on frame: inout Frame) {
        let visible = picker.visible
        let valueWidth = picker.options.map { TextWidth.of($0.value) }.max() ?? 0
        let widest =
            picker.options.map { option in
                valueWidth + 6 + (option.timeline == nil ? 0 : TimelineBar.width + 2)
                    + TextWidth.of(option.barred ?? option.detail)
            }.max() ?? 0
        let showsFilter = picker.isFiltering || !picker.filter.isEmpty
        let inside = window(
            picker.title, columns: min(max(widest, 40), 72), rows: max(picker.options.count + 1, 3), in: room,
            on: &frame)
        let filterRow = inside.rows.upperBound - 1
        let list = Rect(
            column: inside.origin.column, row: inside.origin.row, columns: inside.size.columns,
            rows: inside.size.rows - 1)
        let offset = Scroll.offset(focus: picker.focus, total: visible.count, visible: list.size.rows)
        for (row, option) in visible.dropFirst(offset).prefix(list.size.rows).enumerated() {
            let place = Rect(
                column: list.origin.column, row: list.origin.row + row, columns: list.size.columns, rows: 1)
            draw(
                option, picker, isFocused: row + offset == picker.focus, valueWidth: valueWidth, in: place, on: &frame)
            frame.addTarget(place, .point(row + offset))
        }
        if visible.isEmpty { frame.canvas.write("Nothing matches.", at: list.origin, style: theme.remark) }
        let start = Point(column: inside.origin.column, row: filterRow)
        if showsFilter {
            let used = frame.canvas.write("Find: ", at: start, style: theme.heading)
            let typed = frame.canvas.write(
                picker.filter, at: Point(column: start.column + used, row: filterRow), style: theme.editing,
                limit: inside.size.columns - used - 1)
            if picker.isFiltering { frame.canvas.cursor = Point(column: start.column + used + typed, row: filterRow) }
        } else {
            let shown =
                visible.count > list.size.rows
                ? "\(picker.focus + 1) of \(visible.count), type to find" : "type to find"
            frame.canvas.write(
                shown, endingAt: Point(column: inside.columns.upperBound, row: filterRow), style: theme.remark)
        }
    }

    private func draw(
        _ option: Picker.Option, _ picker: Picker, isFocused: Bool, valueWidth: Int, in area: Rect,
        on frame: inout Frame
    ) {
        let isChosen = picker.chosen.contains(option.value)
        let bullet =
            if isChosen { picker.allowsSeveral ? theme.marked : theme.chosen } else if option.barred != nil {
                theme.closed
            } else { picker.allowsSeveral ? theme.unmarked : theme.open }
        let style = isFocused ? theme.focus : option.barred == nil ? theme.label : theme.barred
        var column = area.origin.column
        column += frame.canvas.write(bullet, at: area.origin, style: theme.mark) + 1
        let value = TextWidth.padded(option.value, to: max(1, min(valueWidth, area.columns.upperBound - column)))
        column += frame.canvas.write(value, at: Point(column: column, row: area.origin.row), style: style) + 2
        if let timeline = option.timeline, area.columns.upperBound - column > 2 * TimelineBar.width {
            _ = TimelineBar(timeline: timeline, theme: theme).draw(
                at: Point(column: column, row: area.origin.row), on: &frame)
            column += TimelineBar.width + 2
        }
        let room = area.columns.upperBound - column
        guard room > 3 else { return }
        frame.canvas.write(
            TextWidth.clipped(theme.shown(option.barred ?? option.detail), to: room, ellipsis: theme.ellipsis),
            at: Point(column: column, row: area.origin.row), style: option.barred == nil ? theme.remark : theme.reason)
    }

    private func draw(
        _ title: String, _ paragraphs: [String], scrolledBy wanted: Int, in room: Rect, on frame: inout Frame
    ) {
        let width = min(66, room.size.columns - 4)
        let lines = paragraphs.flatMap { aligned(theme.shown($0), width: max(1, width)) + [""] }.dropLast()
        let inside = window(title, columns: width, rows: lines.count, in: room, on: &frame)
        let offset = min(wanted, max(0, lines.count - inside.size.rows))
        for (row, line) in lines.dropFirst(offset).prefix(inside.size.rows).enumerated() {
            frame.canvas.write(line, at: Point(column: inside.origin.column, row: inside.origin.row + row))
        }
        let edge = inside.columns.upperBound + 1
        if offset > 0 {
            frame.canvas.write(
                theme.more.above, endingAt: Point(column: edge, row: inside.origin.row), style: theme.remark)
        }
        if lines.count - offset > inside.size.rows {
            frame.canvas.write(
                theme.more.below, endingAt: Point(column: edge, row: inside.rows.upperBound - 1), style: theme.remark)
        }
    }

    /// A line that fits stays as it is, with the blanks that align it.
    private func aligned(_ paragraph: String, width: Int) -> [String] {
        paragraph.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
            TextWidth.of(String(line)) <= width ? [String(line)] : TextWidth.wrapped(String(line), to: width)
        }
    }

    private func draw(_ question: Layer.Question, in room: Rect, on frame: inout Frame) {
        // Wider than it has to be only where the whole text has no other place.
        let widths = [56, 100].map { min($0, room.size.columns - 4) }
        let texts = widths.map { TextWidth.wrapped(theme.shown(question.text), to: max(1, $0)) }
        let isNarrow = texts[0].count + 3 + question.choices.count <= room.size.rows
        let (width, lines) = isNarrow ? (widths[0], texts[0]) : (widths[1], texts[1])
        let inside = window(
            question.title, columns: width, rows: lines.count + 1 + question.choices.count, in: room, on: &frame)
        let shown = max(0, inside.size.rows - question.choices.count)
        let offset = min(question.offset, max(0, lines.count - shown))
        for (row, line) in lines.dropFirst(offset).prefix(shown).enumerated() {
            frame.canvas.write(line, at: Point(column: inside.origin.column, row: inside.origin.row + row))
        }
        if lines.count - offset > shown {
            frame.canvas.write(
                theme.more.below,
                endingAt: Point(column: inside.columns.upperBound + 1, row: inside.origin.row + max(0, shown - 1)),
                style: theme.remark)
        }
        let first = inside.rows.upperBound - question.choices.count
        for (index, choice) in question.choices.enumerated() {
            frame.canvas.write(
                "[ \(choice.label) ]", at: Point(column: inside.origin.column, row: first + index),
                style: index == question.focus ? theme.focus : theme.key, limit: inside.size.columns)
            frame.addTarget(
                Rect(column: inside.origin.column, row: first + index, columns: inside.size.columns, rows: 1),
                .point(index))
        }
    }
}
