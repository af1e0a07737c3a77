/// How many columns a text takes on the screen, and cutting, filling and breaking texts by that measure.
package enum TextWidth {
    /// Where a text stands in a space that is wider than it.
    package enum Alignment: Sendable {
        case left, right, centre
    }

    package static func of(_ text: String) -> Int {
        if ASCII.isPrintable(text) { return text.utf8.count }
        return Glyphs(text).columns
    }

    package static func of(_ character: Character) -> Int {
        of(String(character))
    }

    /// The text, or as much of its beginning as leaves room for `ellipsis` in `columns`.
    package static func clipped(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        // No character takes more columns than bytes.
        guard text.utf8.count > columns, of(text) > columns else { return text }
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
        if let characters = ASCII.printable(text) { return Paragraph(characters).lines(columns: max(1, columns)) }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { Paragraph(Array(Glyphs(String($0)))).lines(columns: max(1, columns)) }
    }

    /// The text as a terminal shows it: what must not reach one is replaced, as ``Canvas`` does when it is written
    /// there.
    package static func visible(_ text: String) -> String {
        if ASCII.isPrintable(text) { return text }
        return Glyphs(text).text
    }

    /// The longest beginning of the text that takes no more than `columns`.
    static func prefix(of text: String, columns: Int) -> String {
        let glyphs = Array(Glyphs(text))
        return glyphs.prefix(glyphs.count(in: columns)).text
    }
}
