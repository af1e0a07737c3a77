/// Rows under common columns. Nothing in it is filled with blanks: the full screen lays it out, line mode reads it.
package struct Table: Equatable, Sendable {
    package struct Column: Equatable, Sendable {
        package enum Alignment: Sendable { case left, right }

        package let title: String
        /// What is said before a cell of the column; empty where a cell speaks for itself.
        package let spoken: String
        package let alignment: Alignment
        /// Screen columns that it takes at least, so that it keeps its place while the rows change.
        package let width: Int
        /// Whether it only repeats what another column says, and is shown where there is room to spare.
        package let isSpare: Bool

        init(
            _ title: String, spoken: String? = nil, _ alignment: Alignment = .left, width: Int = 0,
            isSpare: Bool = false
        ) {
            self.title = title
            self.spoken = spoken ?? title
            self.alignment = alignment
            self.width = width
            self.isSpare = isSpare
        }
    }

    package enum Cell: Equatable, Sendable {
        /// Something that can have the focus. In the first column it stands for its row, which is chosen as a whole.
        case item(Item)
        /// Text, and how it is read where that is otherwise.
        case text(String, spoken: String)

        static func text(_ text: String) -> Cell { .text(text, spoken: text) }
    }

    /// A cell for each column.
    package struct Row: Equatable, Sendable {
        package let cells: [Cell]

        init(_ cells: [Cell]) { self.cells = cells }

        /// The text of the first cell; empty where something stands there that can have the focus.
        package var title: String { if case .text(let text, _) = cells.first { text } else { "" } }

        /// What can have the focus, from left to right.
        package var items: [Item] {
            cells.compactMap { cell in if case .item(let item) = cell { item } else { nil } }
        }
    }

    package let columns: [Column]
    package let rows: [Row]

    init(_ columns: [Column], _ rows: [Row]) {
        self.columns = columns
        self.rows = rows
    }
}
