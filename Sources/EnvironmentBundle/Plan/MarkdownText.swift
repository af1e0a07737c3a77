/// Text on its way into a Markdown page: it comes out as the same text, and never as a link, markup or a table's edge.
package enum MarkdownText {
    /// Text in a line or a table's cell.
    package static func plain(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars.drop { $0 == " " || $0 == "\t" })
        var out = ""
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\n" where index > 0 && scalars[index - 1] == "\r": break
            case "\n", "\r", "\u{2028}", "\u{2029}": out += "<br>"
            case "\t": out += " "
            case _ where isUnseen(scalar): out += "\u{FFFD}"
            case _ where isMarkup(scalars, index): out += "&#\(scalar.value);"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    /// Whether the scalar there means something to GitHub's Markdown. Such a one is written as a number, which holds in
    /// every place; a backslash does not hold in a table's cell.
    private static func isMarkup(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let before = index > 0 ? scalars[index - 1] : nil
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        return switch scalars[index] {
        case "\\", "`", "*", "[", "]", "<", "|", "~", "@": true
        // Emphasis, unless it is inside of a word.
        case "_": !isWord(before) || !isWord(after)
        // A character by its name or number.
        case "&": after == "#" || isWord(after)
        // The end of a formula; its beginning alone is none.
        case "$": before.map { !$0.properties.isWhitespace } ?? false
        // A link without brackets: https://, www.
        case ":": after == "/"
        case "." where index >= 3 && scalars[(index - 3)..<index].allSatisfy({ $0 == "w" || $0 == "W" }): true
        // A numbered list, where the text begins.
        case ".", ")":
            index > 0 && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
                && (after.map(\.properties.isWhitespace) ?? true)
        // A list, a heading, a quotation or a rule, where the text begins.
        case "-", "+", "=", "#", ">": index == 0
        default: false
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        scalar?.properties.isAlphabetic == true || scalar?.properties.numericType != nil
    }

    /// Whether a scalar has no form of its own and changes how others are read: control characters, and marks that turn the
    /// direction of a line. Those that join letters and emoji belong to their words.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: scalar != "\u{200C}" && scalar != "\u{200D}"
        default: false
        }
    }

    /// A code span. Longer runs of backticks inside do not end it; newlines become blanks, which Markdown makes of them.
    package static func code(_ text: String) -> String {
        let line = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 ? " " : isUnseen($0) ? "\u{FFFD}" : $0 }))
        let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
        let needsRoom = line.hasPrefix("`") || line.hasSuffix("`")
        return fence + (needsRoom ? " \(line) " : line) + fence
    }

    /// A block of code, lines as they are.
    package static func block(_ text: String, language: String = "") -> String {
        let text = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0 != "\n" && isUnseen($0) ? "\u{FFFD}" : $0 }))
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
        return "\(fence)\(language)\n\(text)\n\(fence)"
    }

    /// A table. Cells are Markdown already.
    static func table(_ head: [String], alignRight: Set<Int> = [], _ rows: [[String]]) -> String {
        let rule = head.indices.map { alignRight.contains($0) ? "---:" : "---" }
        return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private static func longestRun(of mark: Unicode.Scalar, in text: String) -> Int {
        var longest = 0
        var run = 0
        for scalar in text.unicodeScalars {
            run = scalar == mark ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
