import Terminal

/// Rows of text in columns that line up, for a terminal. The last column is as long as it likes.
struct TextTable {
    let text: String

    /// - Parameters:
    ///   - titles: the first line. Nothing stands above the rows when all are empty.
    ///   - alignment: of each column.
    init(_ titles: [String], alignment: [TextWidth.Alignment], _ rows: [[String]]) {
        let lines = (titles.allSatisfy(\.isEmpty) ? [] : [titles]) + rows.map { $0.map(TextWidth.visible) }
        let widths = titles.indices.map { column in lines.map { TextWidth.of($0[column]) }.max() ?? 0 }
        text = lines.map { cells in
            var line = ""
            for (column, cell) in cells.enumerated() {
                let isLast = column == cells.count - 1 && alignment[column] == .left
                line +=
                    (column == 0 ? "" : "  ")
                    + (isLast ? cell : TextWidth.padded(cell, to: widths[column], alignment: alignment[column]))
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
