/// A text without line breaks, cut into what takes a place on the screen.
struct Paragraph<Unit: TextUnit> {
    /// The words stand one blank apart, so that each line is a piece of it.
    private let units: [Unit]
    /// Blanks before the first word.
    private let indentation: Int

    init(_ units: [Unit]) {
        indentation = units.prefix { $0 == .blank }.count
        var before: Unit?
        let isSpaced = units.dropFirst(indentation).contains { unit in
            defer { before = unit }
            return unit == .blank && before == .blank
        }
        self.units =
            isSpaced || units.last == .blank
            ? Array(units[..<indentation] + units.split(separator: .blank).joined(separator: CollectionOfOne(.blank)))
            : units
    }

    /// In lines of at most `columns` columns, broken at blanks, and inside a word that is longer than a line. The
    /// indentation of the first line stays.
    func lines(columns: Int) -> [String] {
        var lines: [String] = []
        var line = 0..<indentation
        var used = indentation
        var hasWord = false
        var start = indentation
        while start < units.count {
            let end = units[start...].firstIndex(of: .blank) ?? units.count
            defer { start = end + 1 }
            var width = units[start..<end].columns
            if hasWord, used + 1 + width <= columns {
                line = line.lowerBound..<end
                used += 1 + width
                continue
            }
            if hasWord { lines.append(Unit.text(of: units[line])) }
            // Indentation gives way to a word that needs its room.
            if hasWord || used + width > columns {
                line = start..<start
                used = 0
            }
            while width > columns {
                let head = units[line.upperBound..<end].prefix(max(1, units[line.upperBound..<end].count(in: columns)))
                lines.append(Unit.text(of: head))
                line = head.endIndex..<head.endIndex
                width = units[head.endIndex..<end].columns
            }
            line = line.lowerBound..<end
            used += width
            hasWord = !line.isEmpty
        }
        if hasWord || lines.isEmpty { lines.append(hasWord ? Unit.text(of: units[line]) : "") }
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
