/// A text without line breaks, cut into what takes a place on the screen.
struct Paragraph<Unit: TextUnit> {
    private let units: [Unit]

    init(_ units: [Unit]) { self.units = units }

    /// In lines of at most `columns` columns, broken at blanks, and inside a word that is longer than a line. The
    /// indentation of the first line stays.
    func lines(columns: Int) -> [String] {
        var lines: [String] = []
        var line = Array(units.prefix { $0 == .blank })
        var used = line.count
        var hasWord = false
        for var word in units.split(separator: .blank) {
            var width = word.columns
            if hasWord, used + 1 + width <= columns {
                line.append(.blank)
                line += word
                used += 1 + width
                continue
            }
            if hasWord { lines.append(Unit.text(of: line[...])) }
            // Indentation gives way to a word that needs its room.
            if hasWord || used + width > columns {
                line.removeAll(keepingCapacity: true)
                used = 0
            }
            while width > columns {
                let head = word.prefix(max(1, word.count(in: columns)))
                lines.append(Unit.text(of: head))
                word = word.dropFirst(head.count)
                width = word.columns
            }
            line += word
            used += width
            hasWord = !word.isEmpty
        }
        if hasWord || lines.isEmpty { lines.append(hasWord ? Unit.text(of: line[...]) : "") }
        return lines
    }
}

/// What takes one place in a line of text.
protocol TextUnit: Equatable {
    static var blank: Self { get }
    /// Columns: 1, or 2 for a wide character.
    var columns: Int { get }
    static func text(of units: ArraySlice<Self>) -> String
}

extension Sequence where Element: TextUnit {
    /// The columns that they take together.
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// How many of the first ones fit into so many columns.
    func count(in columns: Int) -> Int {
        var used = 0
        return prefix { unit in
            used += unit.columns
            return used <= columns
        }.count
    }
}

extension Glyph: TextUnit {
    var columns: Int { Int(width) }
    static func text(of glyphs: ArraySlice<Glyph>) -> String { glyphs.text }
}
