extension StructuredValue {
    /// This map as a tfvars file: one `name = value` a line, laid out as `terraform fmt` would, ending with a newline.
    ///
    /// Anything but a map has no such form and gives an empty file.
    public var tfvarsText: String {
        guard case .map(let members) = self else { return "" }
        return Self.assignments(members, indent: 0)
    }

    /// This value as an HCL expression. Maps span lines; everything else is one line.
    public var hclText: String { hcl(indent: 0) }

    private func hcl(indent: Int) -> String {
        switch self {
        case .null: "null"
        case .text(let text): Self.hclQuoted(text)
        case .integer(let number): String(number)
        case .decimal(let hundredths): Self.decimalText(hundredths: hundredths)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let elements): "[" + elements.map { $0.hcl(indent: indent) }.joined(separator: ", ") + "]"
        case .map(let members) where members.isEmpty: "{}"
        case .map(let members):
            "{\n"
                + Self.assignments(
                    members.map { Member(Self.isIdentifier($0.key) ? $0.key : Self.hclQuoted($0.key), $0.value) },
                    indent: indent + 2)
                + String(repeating: " ", count: indent) + "}"
        }
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

    /// `terraform fmt` counts grapheme clusters, whatever their width on a screen.
    private static func columns(_ text: String) -> Int { text.count }

    private static func isIdentifier(_ text: String) -> Bool {
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
