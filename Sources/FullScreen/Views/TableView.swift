import Terminal
import Wizard

/// Draws a table's titles and rows, one at a time: each can be scrolled off by itself.
struct TableView {
    let table: Table
    let page: PageDrawing

    private var theme: Theme { page.theme }

    /// Whether its rows are chosen as a whole, with figures beside: otherwise they are made of fields.
    private var isList: Bool { table.columns.contains { $0.alignment == .right } }

    func drawTitles(in area: Rect, on frame: inout Frame) {
        frame.canvas.write(
            table.columns[0].title, at: Point(column: area.origin.column + 2, row: area.origin.row), style: theme.remark
        )
        if isList {
            drawFigures(
                table.columns.map(\.title), in: area.dividedFromLeft(ItemView.widestRow).piece, &frame)
        } else {
            for (column, place) in zip(table.columns, places(in: area)).dropFirst() {
                frame.canvas.write(column.title, at: place.origin, style: theme.remark, limit: place.size.columns)
            }
        }
    }

    func draw(_ row: Table.Row, in area: Rect, on frame: inout Frame) {
        if row.items.isEmpty, isList {
            frame.canvas.write(row.title, at: area.origin, style: theme.heading, limit: area.size.columns)
        } else if case .item(let item) = row.cells[0] {
            drawList(row, item, in: area.dividedFromLeft(ItemView.widestRow).piece, on: &frame)
        } else {
            drawCells(row, in: area, on: &frame)
        }
    }

    // MARK: - Rows that are chosen as a whole

    private func drawList(_ row: Table.Row, _ item: Item, in area: Rect, on frame: inout Frame) {
        let first = figures(in: area).first
        let right = first.map { area.columns.upperBound - $0.place.origin.column - 1 } ?? 0
        let texts = row.cells.map { cell in if case .text(let text, _) = cell { text } else { "" } }
        page.view(of: item).drawRow(
            labelWidth: table.columns[0].width, beside: texts[1], leaving: right, in: area, on: &frame)
        drawFigures(texts, in: area, &frame)
    }

    /// For what stands between the first column and the figures.
    private static let roomBeside = 16

    /// The columns of figures, from the right edge, each a blank apart. Where not all have room, the last ones are left out.
    private func figures(in area: Rect) -> [(column: Int, place: Rect)] {
        var columns = table.columns.indices.filter { table.columns[$0].alignment == .right }
        func width(_ column: Int) -> Int { max(table.columns[column].width, TextWidth.of(table.columns[column].title)) }
        func total() -> Int { columns.reduce(0) { $0 + width($1) + 1 } }
        let first = area.origin.column + theme.bulletWidth + table.columns[0].width + 1
        if area.columns.upperBound - total() < first + Self.roomBeside {
            columns.removeAll { table.columns[$0].isSpare }
        }
        let all = total()
        var left = max(first, area.columns.upperBound - all)
        var places: [(column: Int, place: Rect)] = []
        for column in columns where left + width(column) < area.columns.upperBound {
            places.append((column, Rect(column: left, row: area.origin.row, columns: width(column), rows: 1)))
            left += width(column) + 1
        }
        return places
    }

    /// All in one style, blanks too: each change of style costs bytes.
    private func drawFigures(_ texts: [String], in area: Rect, _ frame: inout Frame) {
        for (column, place) in figures(in: area) {
            let text =
                TextWidth.padded(
                    theme.shown(texts[column]), to: place.size.columns,
                    alignment: table.columns[column].isSpare ? .left : .right, ellipsis: "")
                + " "
            let isLast = place.columns.upperBound + 1 >= area.columns.upperBound
            frame.canvas.write(
                text, at: place.origin, style: theme.remark, limit: place.size.columns + (isLast ? 0 : 1))
        }
    }

    // MARK: - Rows of fields

    private func drawCells(_ row: Table.Row, in area: Rect, on frame: inout Frame) {
        let items = row.items
        if let severity = items.compactMap(\.severity).max() {
            frame.canvas.write(theme.mark(of: severity), at: area.origin, style: theme.style(of: severity))
        } else if items.contains(where: { $0.id == page.focused }) {
            frame.canvas.write(theme.here, at: area.origin, style: theme.mark)
        }
        for (cell, place) in zip(row.cells, places(in: area)) {
            switch cell {
            case .item(let item): page.view(of: item).drawCell(in: place, on: &frame)
            case .text(let text, _):
                frame.canvas.write(
                    TextWidth.clipped(text, to: place.size.columns, ellipsis: theme.ellipsis), at: place.origin,
                    style: theme.label)
            }
        }
    }

    /// Labels first, the rest shared out evenly.
    private func places(in area: Rect) -> [Rect] {
        let (left, row) = (area.origin.column, area.origin.row)
        let label = min(13, area.size.columns / 4)
        let width = min((area.size.columns - label) / max(1, table.columns.count - 1), 36)
        return [Rect(column: left + 2, row: row, columns: min(10, area.size.columns / 4 - 2), rows: 1)]
            + (1..<max(1, table.columns.count)).map { index in
                Rect(column: left + label + (index - 1) * width, row: row, columns: width - 2, rows: 1)
            }
    }
}
