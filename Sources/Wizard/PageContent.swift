import Environment
import Validation

/// What a page shows, from top to bottom. Front ends lay it out; they add nothing and leave nothing out.
package struct PageContent: Equatable, Sendable {
    package let lines: [Line]
    /// So many lines at the top stay in sight when the rest is scrolled.
    package let pinned: Int

    /// Everything on the page that can have the focus, a list for each line that has such things.
    package let focusable: [[Item]]

    package init(_ lines: [Line], pinned: Int = 0) {
        self.lines = lines
        self.pinned = pinned
        focusable = lines.map(\.items).filter { !$0.isEmpty }
    }

    /// The item of that id; nil when the page has none.
    package func item(_ id: Item.ID) -> Item? { focusable.joined().first { $0.id == id } }
}

/// One line of a page.
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
    /// One of several things to choose between.
    case option(Item)
    /// Something to be done.
    case action(Item)
    /// The titles of a table's columns, the first over its labels.
    case columns([String])
    /// A row of a table.
    case cells(label: String, [Item])
    case gauge(Gauge)
    case addressMap(AddressMap)
    case timeline(Timeline)

    /// What on this line can have the focus.
    package var items: [Item] {
        switch self {
        case .field(let item), .option(let item), .action(let item): [item]
        case .cells(_, let items): items
        default: []
        }
    }
}

/// Something on a page that can have the focus.
package struct Item: Equatable, Sendable {
    package enum ID: Hashable, Sendable {
        /// A field, or one element or key of it.
        case field(FieldPath)
        case preset(String)
        case draft
        /// A bundle or document to go on from.
        case open
        case region(String)
        case newTag
        case replan
        case finding(Int)
        /// Figures in short, with more behind them.
        case details(Details)
        case folder
        /// What the AWS account says.
        case preflight
        case write
        case leave
    }

    /// What there is to read at length.
    package enum Details: Hashable, Sendable {
        case files, plan, cost
        case cpuTypes, gpuTypes
        /// The quota of that code.
        case quota(String)
    }

    package let id: ID
    package let label: String
    package var value = ""
    /// What stands beside the value: how many addresses, what it costs.
    package var remark = ""
    /// Chosen among options.
    package var isChosen = false
    /// Why it cannot be changed or picked; nil when it can.
    package var barred: String?
    /// The most severe finding about it.
    package var severity: Severity?

    package init(
        _ id: ID, _ label: String, value: String = "", remark: String = "", isChosen: Bool = false,
        barred: String? = nil,
        severity: Severity? = nil
    ) {
        self.id = id
        self.label = label
        self.value = value
        self.remark = remark
        self.isChosen = isChosen
        self.barred = barred
        self.severity = severity
    }
}

/// How much of something is used.
package struct Gauge: Equatable, Sendable {
    package let label: String
    /// Both in the same unit; `used` may be more than `available`.
    package let used: Int
    package let available: Int
    /// The figures in words: "44 of 116 pods".
    package let text: String
}

/// Which parts of the VPC's address range are taken, drawn as a bar.
package struct AddressMap: Equatable, Sendable {
    package enum Use: Hashable, Sendable { case free, publicSubnet, privateSubnet }

    /// The VPC's range, as text.
    package let vpc: String
    /// A share of the range for each entry, all equally large, in the order of the addresses.
    package let slots: [Use]
    /// Percent of the range that no subnet takes.
    package let freePercent: Int
}

/// The support of Kubernetes versions over the coming months.
package struct Timeline: Equatable, Sendable {
    package let version: String
    /// Months from today to the end of standard support, and of extended support; negative when it is past.
    package let standardMonths: Int
    package let extendedMonths: Int
    package let text: String
}
