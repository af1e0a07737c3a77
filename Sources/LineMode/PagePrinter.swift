import Environment
import Wizard

/// A page as lines to be read one after the other, with a number for everything that can be chosen or changed.
struct PagePrinter {
    let screen: WizardScreen
    /// Everything that has a number; the first has number 1.
    let items: [Item]
    private(set) var lines: [String] = []

    private let findings: FindingLines
    private var printed = 0

    init(_ screen: WizardScreen) {
        self.screen = screen
        let content = screen.content
        findings = FindingLines(screen)
        items = content.focusable.flatMap { $0 }
        for line in content.lines { print(line) }
    }

    /// "Page 4 of 10: Network".
    var title: String {
        let pages = Page.visited
        guard let index = pages.firstIndex(of: screen.page) else { return screen.page.title }
        return "Page \(index + 1) of \(pages.count): \(screen.page.title)"
    }

    /// The number under which a field stands on the page; nil when it is out of sight.
    func number(of path: FieldPath) -> Int? {
        let index = items.firstIndex { $0.id == .field(path) } ?? items.firstIndex { $0.id == .field(path.whole) }
        return index.map { $0 + 1 }
    }

    // MARK: - Lines

    private mutating func print(_ line: Line) {
        switch line {
        // A dashboard draws what the figures before it say.
        case .blank, .dashboard: break
        case .heading(let text):
            if text != screen.page.title { lines.append(Spoken.text(text) + (text.hasSuffix("?") ? "" : ":")) }
        case .text(let text), .note(let text), .command(let text): lines.append(Spoken.text(text))
        case .fact(let label, let value): lines.append("\(label): \(Spoken.figures(value))")
        case .field(let item): number(item, item.label, shown(item), bar: item.barred)
        case .summary(let item):
            number(item, item.label, [item.value, item.remark].map(Spoken.text), bar: item.barred)
        case .action(let item):
            number(
                item, item.label, item.barred == nil ? item.values : [],
                bar: item.barred.map { "Cannot be done yet: \($0)" })
        case .option(let item): option(item, item.values + [item.remark])
        case .finding(_, let finding):
            printed += 1
            lines += findings.lines(of: finding, number: printed)
        case .table(let table): for row in table.rows { print(row, table.columns) }
        case .gauge(let gauge): lines.append("Needed \(gauge.label): \(gauge.text)")
        case .addressMap(let map):
            lines.append(
                "\(map.range): \(map.freePercent)% is in no subnet" + (map.fits.isEmpty ? "" : "; \(map.fits)"))
        case .timeline(let timeline): lines.append("Support of \(timeline.version): \(timeline.text)")
        }
    }

    /// A row that is chosen as a whole is one line, with the figures after its name; otherwise each of its fields is one.
    private mutating func print(_ row: Table.Row, _ columns: [Table.Column]) {
        let cells = zip(columns, row.cells).dropFirst()
        switch row.cells[0] {
        case .item(let item):
            option(
                item,
                cells.map { column, cell in
                    guard case .text(_, let spoken) = cell, !spoken.isEmpty else { return "" }
                    return column.spoken.isEmpty ? spoken : "\(column.spoken) \(spoken)"
                })
        case .text(_, let label):
            for case (let column, .item(let item)) in cells {
                number(item, "\(label), \(column.spoken)", shown(item), bar: item.barred)
            }
        }
    }

    private mutating func option(_ item: Item, _ values: [String]) {
        number(item, item.label, values, bar: item.barred.map { "Cannot be picked: \($0)" })
    }

    /// "3. VPC CIDR: 10.1.0.0/16; 65,536 addresses; error".
    private mutating func number(_ item: Item, _ label: String, _ values: [String], bar: String?) {
        var words = values.filter { !$0.isEmpty }
        if item.isChosen { words.append("chosen") }
        if let severity = item.severity { words.append(severity.rawValue) }
        printed += 1
        var text = "\(printed). \(label)"
        if !words.isEmpty { text += ": " + words.joined(separator: "; ") }
        if let bar { text += ". \(bar)" }
        lines.append(text)
    }

    /// A field's value and the remark on it.
    private func shown(_ item: Item) -> [String] {
        [item.value.isEmpty ? "empty" : item.values.joined(separator: ", "), Spoken.text(item.remark)]
    }
}
