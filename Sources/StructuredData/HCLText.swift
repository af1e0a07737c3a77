extension StructuredValue {
    /// This map as a tfvars file: one `name = value` a line, laid out as `terraform fmt` would, ending with a newline.
    ///
    /// Anything but a map has no such form and gives an empty file.
    package var tfvarsText: String {
        guard case .map(let members) = self else { return "" }
        return Self.assignments(members, indent: 0)
    }

    /// This value as an HCL expression. Maps span lines, and so do lists with maps in them; everything else is one line.
    package var hclText: String { hcl(indent: 0) }

    private func hcl(indent: Int) -> String {
        switch self {
        case .null: "null"
        case .text(let text): Self.hclQuoted(text)
        case .integer(let number): String(number)
        case .decimal(let hundredths): Self.decimalText(hundredths: hundredths)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let elements):
            Self.list(elements.map { $0.hcl(indent: indent + 2) }, indent: indent)
        case .map(let members) where members.isEmpty: "{}"
        case .map(let members):
            "{\n"
                + Self.assignments(
                    members.map { Member(Self.isIdentifier($0.key) ? $0.key : Self.hclQuoted($0.key), $0.value) },
                    indent: indent + 2)
                + String(repeating: " ", count: indent) + "}"
        }
    }

    /// `terraform fmt` indents a line by the brackets open before it, and would push `}, {` off its place: an element
    /// that spans lines starts on a line of its own.
    private static func list(_ elements: [String], indent: Int) -> String {
        guard elements.contains(where: { $0.contains("\n") }) else {
            return "[" + elements.joined(separator: ", ") + "]"
        }
        let margin = String(repeating: " ", count: indent)
        return "[\n" + elements.map { margin + "  " + $0 }.joined(separator: ",\n") + "\n" + margin + "]"
    }

    /// `terraform fmt` lines up the equals signs of neighbouring one-line attributes; an attribute that spans lines
    /// stands for itself and ends its block of neighbours.
    private static func assignments(_ members: [Member], indent: Int) -> String {
        let margin = String(repeating: " ", count: indent)
        var out = ""
        var block: [(key: String, value: String)] = []
        func flush() {
            let width = block.map { columns($0.key) }.max() ?? 0
            for (key, value) in block {
                out += margin + key + String(repeating: " ", count: width - columns(key)) + " = " + value + "\n"
            }
            block = []
        }
        for member in members {
            let value = member.value.hcl(indent: indent)
            if value.contains("\n") {
                flush()
                out += margin + member.key + " = " + value + "\n"
            } else {
                block.append((member.key, value))
            }
        }
        flush()
        return out
    }

    /// `terraform fmt` counts grapheme clusters, whatever their width on a screen, and those inside of quotes by
    /// themselves: an accent does not join the quote before it. Two rare keys are not lined up as it would: one with an
    /// accent on a `$` or `%`, which no tag of AWS has, and one with a conjunct of an Indian script, which newer tables
    /// of Unicode count as one cluster.
    private static func columns(_ key: String) -> Int {
        key.utf8.first == UInt8(ascii: "\"") ? 2 + String(key.unicodeScalars.dropFirst().dropLast()).count : key.count
    }

    /// Whether a key needs no quotes. Of the keywords, `for` would begin a `for` expression, and `null` is no key at all.
    private static func isIdentifier(_ text: String) -> Bool {
        guard !["for", "null", "true", "false"].contains(text) else { return false }
        guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "_") else { return false }
        return text.utf8.allSatisfy {
            isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
                || $0 == UInt8(ascii: "-")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func hclQuoted(_ text: String) -> String {
        var out = "\""
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let opensTemplate = index + 1 < scalars.count && scalars[index + 1] == "{"
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case "$" where opensTemplate: out += "$$"
            case "%" where opensTemplate: out += "%%"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: out += unicodeEscape(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
