/// What an account told of AWS, region by region: the rows that `Catalog.overlaid` lays over the built-in tables.
///
/// Nothing in it tells which account it was.
package struct AccountFacts: Equatable, Sendable {
    /// The facts of one kind about one region, asked for on one day.
    package struct Block: Equatable, Sendable {
        package let kind: Kind
        /// Region code.
        package let region: String
        package let date: CalendarDay
        /// Rows as the table of the kind has them, each with the end of its line.
        package let rows: String

        /// - Parameter rows: each without the end of its line.
        package init(_ kind: Kind, region: String, date: CalendarDay, rows: [String]) {
            self.init(kind, region: region, date: date, text: rows.map { $0 + "\n" }.joined())
        }

        fileprivate init(_ kind: Kind, region: String, date: CalendarDay, text: String) {
            self.kind = kind
            self.region = region
            self.date = date
            rows = text
        }

        package var count: Int { rows.utf8.count { $0 == UInt8(ascii: "\n") } }
    }

    /// What an account can tell.
    package enum Kind: String, CaseIterable, Sendable {
        case regions, zones
        case instanceTypes = "instance-types"
        case offerings, versions
        /// Rows of `REGION/TYPE` and US dollars an hour.
        case prices
        case servicePrices = "service-prices"
        /// Rows of `REGION/CODE` and the value that is applied to the account.
        case quotas

        /// The built-in table about the same.
        package var table: Catalog.TableName {
            switch self {
            case .regions: .regions
            case .zones: .zones
            case .instanceTypes: .instanceTypes
            case .offerings: .offerings
            case .versions: .versions
            case .prices: .prices
            case .servicePrices: .servicePrices
            case .quotas: .quotas
            }
        }
    }

    /// One for each kind and region at most, in order of region and kind.
    package private(set) var blocks: [Block]

    package init(_ blocks: [Block] = []) {
        self.blocks = []
        add(blocks)
    }

    /// Puts blocks in the place of those of the same kind and region that are as old or older.
    package mutating func add(_ new: [Block]) {
        for block in new {
            let isSame = { (other: Block) in other.kind == block.kind && other.region == block.region }
            if blocks.contains(where: { isSame($0) && $0.date > block.date }) { continue }
            blocks.removeAll(where: isSame)
            blocks.append(block)
        }
        blocks.sort { ($0.region, $0.kind.rawValue) < ($1.region, $1.kind.rawValue) }
    }

    /// The same without what is about a region.
    package func without(region: String) -> AccountFacts { AccountFacts(blocks.filter { $0.region != region }) }

    /// The regions that something is known of, in order.
    package var regions: [String] {
        blocks.map(\.region).reduce(into: []) { regions, region in
            if regions.last != region { regions.append(region) }
        }
    }
}

// MARK: As text

extension AccountFacts {
    /// The blocks one after the other, each below a line `## KIND REGION DATE`.
    package var text: String {
        blocks.map { "\(Self.mark)\($0.kind.rawValue) \($0.region) \($0.date)\n\($0.rows)" }.joined()
    }

    /// Reads what `text` wrote; nil for any other text.
    package init?(text: some StringProtocol) {
        var blocks: [Block] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\n")), rest.hasPrefix(Self.mark) else { return nil }
            let words = rest[..<end].dropFirst(Self.mark.utf8.count).split(separator: " ")
            guard words.count == 3, let kind = Kind(rawValue: String(words[0])),
                let date = CalendarDay(String(words[2]))
            else { return nil }
            rest = rest[end...].dropFirst()
            let rows = Self.beginning(of: rest)
            blocks.append(Block(kind, region: String(words[1]), date: date, text: String(rows)))
            rest = rest[rows.endIndex...]
        }
        self.init(blocks)
    }

    private static let mark = "## "

    /// Everything before the next line that begins a block.
    private static func beginning<Text: StringProtocol>(of text: Text) -> Text.SubSequence {
        var start = text.utf8.startIndex
        while start < text.utf8.endIndex, text.utf8[start] != UInt8(ascii: "#") {
            guard let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) else { return text[...] }
            start = text.utf8.index(after: end)
        }
        return text[..<start]
    }
}
