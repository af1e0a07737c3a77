extension StructuredValue {
    /// This value as JSON, indented by two blanks, members in their order, ending with a newline.
    package var jsonText: String {
        var out = ""
        appendJSON(to: &out, indent: 0)
        out += "\n"
        return out
    }

    /// This value as JSON on one line, as a Terraform variable of a complex type travels.
    package var compactJSONText: String {
        switch self {
        case .list(let elements):
            return "[" + elements.map(\.compactJSONText).joined(separator: ", ") + "]"
        case .map(let members):
            return "{"
                + members.map { Self.quoted($0.key) + ": " + $0.value.compactJSONText }.joined(separator: ", ") + "}"
        default:
            return scalarJSON
        }
    }

    private func appendJSON(to out: inout String, indent: Int) {
        let inner = String(repeating: " ", count: indent + 2)
        let outer = String(repeating: " ", count: indent)
        switch self {
        case .list(let elements) where elements.isEmpty: out += "[]"
        case .map(let members) where members.isEmpty: out += "{}"
        case .list(let elements):
            out += "[\n"
            for (index, element) in elements.enumerated() {
                out += inner
                element.appendJSON(to: &out, indent: indent + 2)
                out += index + 1 < elements.count ? ",\n" : "\n"
            }
            out += outer + "]"
        case .map(let members):
            out += "{\n"
            for (index, member) in members.enumerated() {
                out += inner + Self.quoted(member.key) + ": "
                member.value.appendJSON(to: &out, indent: indent + 2)
                out += index + 1 < members.count ? ",\n" : "\n"
            }
            out += outer + "}"
        default:
            out += scalarJSON
        }
    }

    private var scalarJSON: String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .integer(let number): String(number)
        case .decimal(let hundredths): Self.decimalText(hundredths: hundredths)
        case .flag(let flag): flag ? "true" : "false"
        case .null, .list, .map: "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: out += unicodeEscape(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    /// `\u0007` and its like, which JSON and HCL share.
    static func unicodeEscape(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
