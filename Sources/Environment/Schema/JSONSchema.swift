import StructuredData

/// The shapes that the schemas of documents are put together from (JSON Schema 2020-12).
enum JSONSchema {
    /// A whole document: its header, and what stands below.
    static func document(
        _ kind: DocumentKind, title: String, description: String, _ properties: KeyValuePairs<String, StructuredValue?>,
        required: [String]
    ) -> StructuredValue {
        let head: StructuredValue = ["$schema": "https://json-schema.org/draft/2020-12/schema", "title": .text(title)]
        let header: StructuredValue = [
            "apiVersion": ["const": "slipway.dev/v1"], "kind": ["const": .text(kind.rawValue)],
        ]
        let body = object(
            description, header.members + StructuredValue.members(properties).members,
            required: ["apiVersion", "kind"] + required)
        return .map(head.members + body.members)
    }

    /// An object with these keys and no others, unless it is said what others hold and which names they have.
    static func object(
        _ description: String?, _ properties: [StructuredValue.Member], required: [String] = [],
        others: (pattern: String, content: StructuredValue)? = nil
    ) -> StructuredValue {
        .members([
            "type": "object",
            "description": description.map { .text($0) },
            "required": required.isEmpty ? nil : .texts(required),
            "propertyNames": others.map { ["pattern": .text($0.pattern)] },
            "additionalProperties": others?.content ?? false,
            "properties": .map(properties),
        ])
    }

    static func text(_ description: String, pattern: String? = nil) -> StructuredValue {
        .members(["type": "string", "description": .text(description), "pattern": pattern.map { .text($0) }])
    }

    static func flag(_ description: String) -> StructuredValue {
        ["type": "boolean", "description": .text(description)]
    }
    static func integer(_ description: String) -> StructuredValue {
        ["type": "integer", "description": .text(description)]
    }
}

extension StructuredValue {
    /// The members of a map; none for anything else.
    var members: [Member] {
        guard case .map(let members) = self else { return [] }
        return members
    }
}
