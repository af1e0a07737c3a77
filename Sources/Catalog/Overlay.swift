/// Facts of accounts on top of a table, row by row.
///
/// The newer one wins: a block that is older than the table beneath it, as after a new Slipway was installed, is left away,
/// and of two blocks with the same row the younger one has it.
struct Overlay: Sendable {
    private let blocks: [AccountFacts.Block]

    init(_ facts: AccountFacts) { blocks = facts.blocks.sorted { $0.date < $1.date } }

    /// The blocks on top of a table, the oldest first.
    func blocks(of kind: AccountFacts.Kind, on table: Table) -> [AccountFacts.Block] {
        if blocks.isEmpty { return [] }
        let floor = TableSource.date(in: table.comments) ?? .distantPast
        return blocks.filter { $0.kind == kind && $0.date >= floor }
    }

    /// The blocks about the same as a table, the oldest first.
    func blocks(about name: Catalog.TableName, on table: Table) -> [AccountFacts.Block] {
        AccountFacts.Kind.allCases.filter { $0.table == name }.flatMap { blocks(of: $0, on: table) }
    }

    /// A table with the rows that lie on top of it, in the order of their first fields.
    func table(_ name: Catalog.TableName, on base: Table) -> Table {
        switch name {
        case .regions: merged(.regions, on: base)
        case .zones: merged(.zones, on: base)
        case .instanceTypes: merged(.instanceTypes, on: base)
        case .versions: merged(.versions, on: base)
        case .servicePrices: merged(.servicePrices, on: base, fields: 2)
        case .offerings: offerings(on: base)
        default: base
        }
    }

    /// The rows that are found by region and name, with no table beneath.
    func rows(_ kind: AccountFacts.Kind, since table: Table) -> Table {
        Table(blocks(of: kind, on: table).reduce(into: Rows()) { $0.add($1.rows, fields: 1) }.text)
    }

    private func merged(_ kind: AccountFacts.Kind, on base: Table, fields: Int = 1) -> Table {
        let blocks = blocks(of: kind, on: base)
        guard !blocks.isEmpty else { return base }
        var rows = Rows()
        rows.add(base.text, fields: fields)
        for block in blocks { rows.add(block.rows, fields: fields) }
        return Table(base.heading + rows.text)
    }

    /// What a block says of zones it says of all zones of its region: a family that it does not name is not offered there.
    private func offerings(on base: Table) -> Table {
        let blocks = blocks(of: .offerings, on: base)
        guard !blocks.isEmpty else { return base }
        var offers = Offers(base.text)
        for block in blocks { offers.replace(with: Offers(block.rows)) }
        return Table(base.heading + offers.text)
    }
}

/// Rows by their first fields; a later one replaces an earlier.
private struct Rows {
    private var rows: [String: Substring] = [:]

    mutating func add(_ text: String, fields: Int) {
        for row in text.split(separator: "\n") where !row.hasPrefix("#") {
            rows[row.split(separator: "\t", maxSplits: fields).prefix(fields).joined(separator: "\t")] = row
        }
    }

    /// Byte by byte in order of the fields, as tables are searched.
    var text: String {
        rows.map { (key: Array($0.key.utf8), row: $0.value) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { $0.row + "\n" }.joined()
    }
}

/// The zones that offer each family, and each type that is not to be had wherever its family is: `usw2:124` by name.
private struct Offers {
    private var words: [String: [Substring]] = [:]

    init(_ text: String) {
        for row in text.split(separator: "\n") where !row.hasPrefix("#") {
            let fields = row.split(separator: "\t", maxSplits: 1)
            if fields.count == 2 { words[String(fields[0])] = fields[1].split(separator: " ").filter { $0 != "-" } }
        }
    }

    mutating func replace(with new: Offers) {
        let places = Set((new.words["*"] ?? []).map(Self.place))
        var replaced: [String: [Substring]] = [:]
        for name in Set(words.keys).union(new.words.keys) {
            replaced[name] = at(name).filter { !places.contains(Self.place($0)) } + new.at(name)
        }
        words = replaced
    }

    /// A type without a row of its own is to be had where its family is.
    private func at(_ name: String) -> [Substring] {
        words[name] ?? words[String(name.prefix { $0 != "." })] ?? []
    }

    /// `usw2`, of `usw2:124`.
    private static func place(_ word: Substring) -> Substring { word.prefix { $0 != ":" } }

    var text: String {
        var rows = Rows()
        rows.add(
            words.map { "\($0.key)\t\($0.value.isEmpty ? "-" : $0.value.sorted().joined(separator: " "))\n" }.joined(),
            fields: 1)
        return rows.text
    }
}
