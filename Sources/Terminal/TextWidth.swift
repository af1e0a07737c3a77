/// How many columns a text takes on the screen, and cutting, filling and breaking texts by that measure.
package enum TextWidth {
    /// Where a text stands in a space that is wider than it.
    package enum Alignment: Sendable {
        case left, right, centre
    }

    package static func of(_ text: String) -> Int {
        if isPrintableASCII(text) { return text.utf8.count }
        return Glyphs(text).columns
    }

    package static func of(_ character: Character) -> Int {
        of(String(character))
    }

    /// The text, or as much of its beginning as leaves room for `ellipsis` in `columns`.
    package static func clipped(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        guard of(text) > columns else { return text }
        let glyphs = Array(Glyphs(text))
        let fitting = glyphs.count(in: columns)
        // Of blanks nothing is missed.
        if glyphs[fitting...].allSatisfy({ $0 == .blank }) { return glyphs[..<fitting].text }
        let mark = prefix(of: ellipsis, columns: columns)
        return glyphs.prefix(glyphs.count(in: columns - of(mark))).text + mark
    }

    /// The text in exactly `columns` columns: clipped if it is longer, filled with blanks if it is shorter.
    package static func padded(
        _ text: String, to columns: Int, alignment: Alignment = .left, ellipsis: String = "…"
    ) -> String {
        let text = clipped(text, to: columns, ellipsis: ellipsis)
        let room = max(0, columns - of(text))
        let before =
            switch alignment {
            case .left: 0
            case .right: room
            case .centre: room / 2
            }
        return String(repeating: " ", count: before) + text + String(repeating: " ", count: room - before)
    }

    /// The text in lines of at most `columns` columns, broken at blanks, and inside a word that is longer than a line.
    /// Line breaks in the text stay, and so does the indentation of its first line. Less than one column counts as one.
    package static func wrapped(_ text: String, to columns: Int) -> [String] {
        if isPrintableASCII(text) { return wrappedParagraph(text[...], to: max(1, columns)) }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrappedParagraph($0, to: max(1, columns)) }
    }

    private static func wrappedParagraph(_ paragraph: Substring, to columns: Int) -> [String] {
        let glyphs = Array(Glyphs(String(paragraph)))
        var lines: [String] = []
        var line = Array(glyphs.prefix { $0 == .blank })
        var used = line.count
        var hasWord = false
        for var word in glyphs.split(separator: .blank) {
            var width = word.columns
            if hasWord, used + 1 + width <= columns {
                line.append(.blank)
                line += word
                used += 1 + width
                continue
            }
            if hasWord { lines.append(line.text) }
            // Indentation gives way to a word that needs its room.
            if hasWord || used + width > columns { (line, used) = ([], 0) }
            while width > columns {
                let head = word.prefix(max(1, word.count(in: columns)))
                lines.append(head.text)
                word = word.dropFirst(head.count)
                width = word.columns
            }
            line += word
            used += width
            hasWord = !word.isEmpty
        }
        if hasWord || lines.isEmpty { lines.append(hasWord ? line.text : "") }
        return lines
    }

    /// The text as a terminal shows it: what must not reach one is replaced, as ``Canvas`` does when it is written
    /// there.
    package static func visible(_ text: String) -> String {
        if isPrintableASCII(text) { return text }
        return Glyphs(text).text
    }

    /// The longest beginning of the text that takes no more than `columns`.
    static func prefix(of text: String, columns: Int) -> String {
        let glyphs = Array(Glyphs(text))
        return glyphs.prefix(glyphs.count(in: columns)).text
    }

    static func isPrintableASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
}
