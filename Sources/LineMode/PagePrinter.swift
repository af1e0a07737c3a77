import Environment
import Wizard

/// A page as lines to be read one after the other, with a number for everything that can be chosen or changed.
struct PagePrinter {
    let state: WizardState
    /// Everything that has a number; the first has number 1.
    let items: [Item]
    private(set) var lines: [String] = []

    private let content: PageContent
    /// The titles of the columns that the line being printed stands under.
    private var columns: [String] = []
    private var printed = 0

    init(_ state: WizardState) {
        self.state = state
        content = state.content
        items = content.focusable.flatMap { $0 }
        for line in content.lines { print(line) }
    }

    /// "Page 4 of 10: Network".
    var title: String {
        let pages = Page.visited
        guard let index = pages.firstIndex(of: state.page) else { return state.page.title }
        return "Page \(index + 1) of \(pages.count): \(state.page.title)"
    }

    /// The number under which a field stands on the page; nil when it is out of sight.
    func number(of path: FieldPath) -> Int? {
        let index = items.firstIndex { $0.id == .field(path) } ?? items.firstIndex { $0.id == .field(path.whole) }
        return index.map { $0 + 1 }
    }

    // MARK: - Lines

    private mutating func print(_ line: Line) {
        switch line {
        case .blank: break
        case .heading(let text):
            columns = []
            if text != state.page.title { lines.append(Spoken.text(text) + (text.hasSuffix("?") ? "" : ":")) }
        case .text(let text), .note(let text), .command(let text): lines.append(Spoken.text(text))
        case .fact(let label, let value): lines.append("\(label): \(Spoken.figures(value))")
        case .field(let item): number(item, item.label, shown(item), bar: item.barred)
        case .action(let item):
            number(
                item, item.label, item.barred == nil ? [item.value] : [],
                bar: item.barred.map { "Cannot be done yet: \($0)" })
        case .option(let item):
            if case .finding(let index) = item.id { return finding(item, index) }
            number(item, item.label, [item.value] + figures(item), bar: item.barred.map { "Cannot be picked: \($0)" })
        case .columns(let titles): columns = titles
        case .cells(let label, let items):
            for (column, item) in items.enumerated() {
                let title = columns.indices.contains(column + 1) ? columns[column + 1] : item.label
                number(item, "\(label), \(title)", shown(item), bar: item.barred)
            }
        case .gauge(let gauge): lines.append("Needed \(gauge.label): \(gauge.text)")
        case .addressMap(let map): lines.append("\(map.vpc): \(map.freePercent)% is in no subnet")
        case .timeline(let timeline): lines.append("Support of \(timeline.version): \(timeline.text)")
        }
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
        var value = item.value
        if case .field(let path) = item.id, case .list = FieldCatalogue.field(path)?.domain {
            value = Spoken.figures(value)
        }
        if case .details = item.id { return [value, item.remark].map(Spoken.text) }
        return [value.isEmpty ? "empty" : value, Spoken.text(item.remark)]
    }

    /// The figures of a row, each with the title of its column: "g5 3/4", "g4dn 3/4", "price x1.00".
    private func figures(_ item: Item) -> [String] {
        let titles = (columns.last ?? "").split(separator: " ")
        guard !titles.isEmpty else { return [item.remark] }
        let words = item.remark.split(separator: " ").map { $0 == "?" ? "unknown" : $0 }
        return zip(titles, words).map { "\($0) \($1)" } + words.dropFirst(titles.count).map(String.init)
    }

    private mutating func finding(_ item: Item, _ index: Int) {
        printed += 1
        let findings = FindingLines(state)
        guard findings.all.indices.contains(index) else { return }
        lines += findings.lines(of: findings.all[index], number: printed)
    }
}
