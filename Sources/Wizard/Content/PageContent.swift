import Validation

/// What a page shows, from top to bottom. Front ends lay it out; they add nothing and leave nothing out.
package struct PageContent: Equatable, Sendable {
    package let lines: [Line]
    /// Whether the heading and the table's titles stay in sight when the rows are scrolled.
    package let keepsTitles: Bool

    /// Everything on the page that can have the focus, a list for each row that has such things.
    package let focusable: [[Item]]

    package init(_ lines: [Line], keepsTitles: Bool = false) {
        self.lines = lines
        self.keepsTitles = keepsTitles
        focusable = lines.flatMap(\.rows).filter { !$0.isEmpty }
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
    case timeline(Timeline)

    /// What on each of its rows can have the focus.
    package var rows: [[Item]] {
        switch self {
        case .field(let item), .summary(let item), .option(let item), .finding(let item, _), .action(let item):
            [[item]]
        case .table(let table): table.rows.map(\.items)
        default: []
        }
    }
}
