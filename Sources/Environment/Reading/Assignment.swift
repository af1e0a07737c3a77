import StructuredData
import Text

/// `PATH=VALUE`, as `--set` takes it.
package enum Assignment {
    /// What was wrong with an assignment, in a sentence that says what to write.
    package struct Malformed: Error, Equatable, CustomStringConvertible {
        package let description: String
    }

    /// Reads `network.zones=a,b`, `network.zones=[a, b]`, `tags.team=vision`, `network.publicSubnets[1]=10.1.1.0/24`.
    package static func parse(_ text: String) throws(Malformed) -> FieldChange {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw Malformed(
                description:
                    "--set takes PATH=VALUE, such as \(FieldPath.network.natGateways)=perZone; \"\(text)\" has no path or no =."
            )
        }
        let path = FieldPath(unchecked: String(text[..<equals]))
        let value = String(text[text.index(after: equals)...])
        guard let field = FieldCatalogue.field(path) else {
            let hint =
                FieldCatalogue.nearest(to: path.field).map { "did you mean \($0)?" }
                ?? "`slipway explain FIELD` tells of each; the README lists them."
            throw Malformed(description: "There is no field \(path.field); \(hint)")
        }
        if path.isOfEachPool {
            throw Malformed(
                description: "--set changes one pool: write its name in place of the *, or demand it in a policy.")
        }
        switch (path.part, field.domain) {
        case (nil, _): return FieldChange(path, try parse(value, for: field))
        case (.index, .list), (.key, .tags): return FieldChange(path, .text(value))
        case (.index, _): throw Malformed(description: "\(path.field) is no list; write \(path.field)=VALUE.")
        case (.key, _): throw Malformed(description: "\(path.field) has no keys; write \(path.field)=VALUE.")
        }
    }

    /// Reads what a person wrote as a value of `field`.
    package static func parse(_ text: String, for field: Field) throws(Malformed) -> FieldValue {
        switch field.domain {
        case .text, .known:
            return .text(text)
        case .choice(let choices):
            guard choices.contains(where: { $0.value == text }) else {
                throw Malformed(
                    description:
                        "\(field.path) is one of \(choices.map(\.value).joined(separator: ", ")), not \"\(text)\".")
            }
            return .text(text)
        case .number:
            guard let number = Int(text) else {
                throw Malformed(description: "\(field.path) has to be a whole number, not \"\(text)\".")
            }
            return .number(number)
        case .toggle:
            switch text.lowercased() {
            case "true", "yes", "on": return .flag(true)
            case "false", "no", "off": return .flag(false)
            default: throw Malformed(description: "\(field.path) has to be true or false, not \"\(text)\".")
            }
        case .list:
            if text.first == "[" { return try parseFlow(text, for: field) }
            return .list(text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty })
        case .tags:
            return try parseFlow(text.first == "{" ? text : "{\(text)}", for: field)
        }
    }

    private static func parseFlow(_ text: String, for field: Field) throws(Malformed) -> FieldValue {
        guard text.utf8.count <= YAMLTree.longestDocument, let node = try? YAMLNode.read(text),
            let value = try? FieldReader(field: field, node: node).read()
        else {
            throw Malformed(
                description:
                    "\(field.path) cannot be read from \"\(text)\"; write a,b or [a, b], and {key: value} for tags.")
        }
        return value
    }
}
