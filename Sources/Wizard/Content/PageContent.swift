import Validation

/// What a page shows, from top to bottom. Front ends lay it out; they add nothing and leave nothing out.
package struct PageContent: Equatable, Sendable {
    package let lines: [Line]
    /// Whether the heading and the table's titles stay in sight when the rows are scrolled.
    package let keepsTitles: Bool
    /// What there is to read behind its lines and worth the room below them, where a large window has such.
    package let appendix: [Topic]

    /// What has the focus when the page is entered for the first time; nil where its first item has.
    let start: Item.ID?

    /// What is scrolled as one, from top to bottom.
    package let rows: [Row]
    /// Everything on the page that can have the focus, a list for each row that has such things.
    package let focusable: [[Item]]

    /// A line, the titles of a table, or one of a table's rows.
    package struct Row: Equatable, Sendable {
        /// The line's place in ``lines``.
        package let line: Int
        /// The place of the table's row; nil for its titles, and for a line that is no table.
        package let tableRow: Int?
        /// What can have the focus on it.
        package let items: [Item]
    }

    package init(_ lines: [Line], keepsTitles: Bool = false, appendix: [Topic] = [], start: Item.ID? = nil) {
        self.lines = lines
        self.start = start
        self.keepsTitles = keepsTitles
        self.appendix = appendix
        rows = lines.enumerated().flatMap { index, line in
            guard case .table(let table) = line else { return [Row(line: index, tableRow: nil, items: line.items)] }
            return [Row(line: index, tableRow: nil, items: [])]
                + table.rows.enumerated().map { Row(line: index, tableRow: $0, items: $1.items) }
        }
        focusable = rows.map(\.items).filter { !$0.isEmpty }
    }

    /// The item of that id; nil when the page has none.
    package func item(_ id: Item.ID) -> Item? { focusable.joined().first { $0.id == id } }
}

/// One line of a page, or a table, which has several.
package enum Line: Equatable, Sendable {
    case blank
    case heading(String)
    case text(String)
    /// More about the option above, in one row as far as there is room; its help has the whole.
    case note(String)
    /// Something to type in a shell, as it stands.
    case command(String)
    /// A figure and what it is of.
    case fact(label: String, value: String)
    /// A field: what it is called, its value, a remark.
    case field(Item)
    /// Figures in short, with more behind them to read.
    case summary(Item)
    /// One of several things to choose between.
    case option(Item)
    /// A finding, with a jump to its field.
    case finding(Item, Finding)
    /// Something to be done.
    case action(Item)
    case table(Table)
    case gauge(Gauge)
    case addressMap(AddressMap)
    /// What the figures beside it come from, drawn; nothing of it stands there alone.
    case dashboard(Dashboard)
    case timeline(Timeline)

    /// What can have the focus on a line that is no table.
    fileprivate var items: [Item] {
        switch self {
        case .field(let item), .summary(let item), .option(let item), .finding(let item, _), .action(let item): [item]
        default: []
        }
    }
}
