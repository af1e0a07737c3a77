import Yams

extension StructuredValue {
    /// This value as a YAML document: members in their order, lists of scalars on one line, every text that YAML
    /// would read as something else in quotes. Reading it again gives the same value.
    package var yamlText: String {
        // The emitter fails only when memory does: the node is built here and holds nothing that it refuses.
        (try? Yams.serialize(node: yamlNode, width: -1, allowUnicode: true, sortKeys: false)) ?? ""
    }

    private var yamlNode: Node {
        switch self {
        case .null: return Node("null")
        case .text(let text): return Self.textNode(text)
        case .integer(let number): return Node(String(number))
        case .decimal(let hundredths): return Node(Self.decimalText(hundredths: hundredths))
        case .flag(let flag): return Node(flag ? "true" : "false")
        case .list(let elements):
            return Node(elements.map(\.yamlNode), Tag(.implicit), elements.allSatisfy(\.isScalar) ? .flow : .block)
        case .map(let members):
            return Node(
                members.map { (Self.textNode($0.key), $0.value.yamlNode) }, Tag(.implicit),
                members.isEmpty ? .flow : .block)
        }
    }

    private var isScalar: Bool {
        switch self {
        case .list, .map: false
        default: true
        }
    }

    /// A plain scalar where every YAML reader takes it for text, in double quotes otherwise: `1.30` is not `1.3`. Text of
    /// several lines stands as it is, below its key.
    private static func textNode(_ text: String) -> Node {
        let isPrintable = text.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x85 || $0 == "\n"
        }
        if isPrintable, text.contains("\n") { return Node(text, Tag(.implicit), .literal) }
        let staysText = PlainScalar(text) == .text && !resemblesNumber(text) && !["=", "<<"].contains(text)
        return Node(text, Tag(.implicit), staysText && isPrintable ? .plain : .doubleQuoted)
    }

    /// Whether some reader may take a text for a number or a date: `-.5`, `0XA` and `2026-1-1` are that to Go's reader.
    private static func resemblesNumber(_ text: String) -> Bool {
        let unsigned = text.utf8.drop { "+-.".utf8.contains($0) }
        guard let first = unsigned.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return false }
        return unsigned.allSatisfy("0123456789abcdefABCDEFxXoO._:+-".utf8.contains)
    }
}
