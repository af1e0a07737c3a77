import Terminal
import Wizard

/// What the lines of one page have in common when they are drawn.
struct PageDrawing {
    let theme: Theme
    /// Whether there is room to lay remarks beside values, and to show texts in whole.
    let isWide: Bool
    /// The item that has the focus; nil where something else has it.
    private(set) var focused: Item.ID?
    /// The line of text that stands in the place of its value.
    private(set) var editor: TextEditor?
    /// Where the values of fields begin.
    let valueColumn: Int
    /// Where, after an option's bullet, what stands beside it begins.
    let optionColumn: Int
    /// Where the remarks on fields begin; nil where they stand at the right edge.
    let remarkColumn: Int?

    init(_ lines: [Line], width: Int, theme: Theme, isWide: Bool) {
        self.theme = theme
        self.isWide = isWide
        var (longestLabel, longestOption, longestValue) = (0, 0, 0)
        for line in lines {
            switch line {
            case .field(let item), .summary(let item):
                longestLabel = max(longestLabel, TextWidth.of(item.label))
                if isWide, !item.remark.isEmpty {
                    longestValue = max(longestValue, TextWidth.of(item.value) + (item.isOn == nil ? 0 : 2))
                }
            case .fact(let label, _): longestLabel = max(longestLabel, TextWidth.of(label))
            case .option(let item) where !item.value.isEmpty:
                longestOption = max(longestOption, TextWidth.of(item.label))
            default: break
            }
        }
        // Room for the longest, but never more than half of the width.
        valueColumn = min(longestLabel + 5, max(8, width / 2))
        optionColumn = longestOption + 4
        remarkColumn = isWide ? valueColumn + min(longestValue, width / 2) + 3 : nil
    }

    /// The same where an item has the focus.
    func focused(on item: Item.ID, editing editor: TextEditor?) -> PageDrawing {
        var drawing = self
        drawing.focused = item
        drawing.editor = editor
        return drawing
    }

    /// Rows of the screen that a line takes, or each row of a table.
    func height(of line: Line, width: Int) -> Int {
        switch line {
        case .text(let text): max(1, TextWidth.wrapped(text, to: max(1, width - 2)).count)
        case .note(let text) where isWide: max(1, TextWidth.wrapped(text, to: max(1, width - 4)).count)
        case .finding(let item, _) where isWide: max(1, wrapped(item, width).count)
        case .addressMap(let map): 4 + map.secondary.count
        case .dashboard(let dashboard):
            width >= DashboardView.leastColumns ? DashboardView(dashboard: dashboard, theme: theme).height : 0
        default: 1
        }
    }

    /// A finding's message in lines, beside its code.
    func wrapped(_ finding: Item, _ width: Int) -> [String] {
        TextWidth.wrapped(
            theme.shown(finding.value), to: max(1, width - TextWidth.of(finding.label) - theme.bulletWidth - 4))
    }

    func view(of item: Item) -> ItemView {
        let isFocused = item.id == focused
        return ItemView(
            item: item, theme: theme, isFocused: isFocused, remarkColumn: remarkColumn,
            editor: isFocused ? editor : nil)
    }
}

/// Draws one line of a page.
struct LineView {
    let line: Line
    let page: PageDrawing

    var theme: Theme { page.theme }

    func draw(in area: Rect, on frame: inout Frame) {
        switch line {
        case .blank, .table: break
        case .heading(let text): write(theme.shown(text), theme.heading, at: 0, area, &frame)
        case .text(let text):
            for (row, part) in TextWidth.wrapped(theme.shown(text), to: max(1, area.size.columns - 2)).enumerated() {
                frame.canvas.write(
                    part, at: Point(column: area.origin.column + 2, row: area.origin.row + row), style: theme.label)
            }
        case .note(let text) where page.isWide:
            for (row, part) in TextWidth.wrapped(theme.shown(text), to: max(1, area.size.columns - 4)).enumerated() {
                frame.canvas.write(
                    part, at: Point(column: area.origin.column + 2, row: area.origin.row + row), style: theme.remark)
            }
        case .note(let text): write(theme.shown(text), theme.remark, at: 2, area, &frame)
        case .command(let command): write(command, theme.key, at: 4, area, &frame)
        case .fact(let label, let value):
            write(label, theme.label, at: 2, area, width: page.valueColumn - 3, &frame)
            frame.canvas.write(
                value, at: Point(column: area.origin.column + page.valueColumn, row: area.origin.row),
                style: theme.remark, limit: area.size.columns - page.valueColumn)
        case .field(let item): page.view(of: item).drawField(item.value, at: page.valueColumn, in: area, on: &frame)
        // Figures are words of ours; what a person typed is shown as it is.
        case .summary(let item):
            page.view(of: item).drawField(theme.shown(item.value), at: page.valueColumn, in: area, on: &frame)
        case .option(let item): page.view(of: item).drawOption(labelWidth: page.optionColumn, in: area, on: &frame)
        case .finding(let item, let finding):
            page.view(of: item).drawFinding(
                finding.severity, page.isWide ? page.wrapped(item, area.size.columns) : [item.value], in: area,
                on: &frame)
        case .action(let item): page.view(of: item).drawAction(in: area, on: &frame)
        case .gauge(let gauge): drawGauge(gauge, area, &frame)
        case .addressMap(let map): drawMap(map, area, &frame)
        case .dashboard(let dashboard):
            DashboardView(dashboard: dashboard, theme: theme).draw(in: area, on: &frame)
        case .timeline(let timeline): drawTimeline(timeline, area, &frame)
        }
    }

    /// Text from a column of the line on, with a mark where it is cut.
    private func write(
        _ text: String, _ style: Style, at column: Int, _ area: Rect, width: Int? = nil, _ frame: inout Frame
    ) {
        frame.canvas.write(
            TextWidth.clipped(text, to: width ?? area.size.columns - column, ellipsis: theme.ellipsis),
            at: Point(column: area.origin.column + column, row: area.origin.row), style: style)
    }
}
