import StructuredData

extension Field {
    /// What may stand at this field's place in a document, as JSON Schema.
    ///
    /// - Parameter rules: the codes of the rules that judge it, for whoever wants to read on.
    func schema(judgedBy rules: [String]) -> StructuredValue {
        let hasDefault = !isRequired && !isPlanned
        let head: StructuredValue = .members([
            "title": .text(fullTitle + (unit.isEmpty ? "" : " (\(unit))")),
            "description": .text(help + meanings + (isPlanned ? " Planned when it is left out." : "")),
            "default": hasDefault ? defaultValue.structured : nil,
            "$comment": rules.isEmpty ? nil : .text("Rules: \(rules.joined(separator: " "))"),
        ])
        return .map(typeSchema.members + boundsSchema.members + head.members)
    }

    private var typeSchema: StructuredValue {
        switch domain {
        case .text, .known: ["type": "string"]
        case .number: ["type": "integer"]
        case .toggle: ["type": "boolean"]
        case .choice(let choices): ["type": "string", "enum": .texts(choices.map(\.value))]
        case .list(.choices(let choices)):
            // The choices are those worth offering; which others work, with a warning, is for the rules to say.
            ["type": "array", "items": ["anyOf": [["enum": .texts(choices.map(\.value))], ["type": "string"]]]]
        case .list: ["type": "array", "items": ["type": "string"]]
        case .tags: ["type": "object", "additionalProperties": ["type": "string"]]
        }
    }

    private var boundsSchema: StructuredValue {
        let kind: (least: String, most: String) =
            switch domain {
            case .number: ("minimum", "maximum")
            case .list: ("minItems", "maxItems")
            case .tags: ("minProperties", "maxProperties")
            default: ("minLength", "maxLength")
            }
        return .map(
            [
                bounds?.pattern.map { .init("pattern", .text($0)) },
                bounds?.least.map { .init(kind.least, .integer($0)) },
                bounds?.most.map { .init(kind.most, .integer($0)) },
            ].compactMap { $0 })
    }

    private var meanings: String {
        choices.isEmpty ? "" : " " + choices.map { "\($0.value): \($0.meaning)" }.joined(separator: "; ") + "."
    }
}

extension FieldCatalogue {
    /// The schema of `spec`: fields nested by their paths.
    ///
    /// - Parameters:
    ///   - isComplete: whether fields without a default have to be there.
    ///   - rules: the codes of the rules that judge a field.
    static func specSchema(isComplete: Bool, judgedBy rules: (Field) -> [String]) -> StructuredValue {
        nested(deciding.map { ($0.path.keys[...], $0) }, isComplete, rules)
    }

    /// What stands below the name of a pool that is not the stack's.
    private static func poolSchema(isComplete: Bool, _ rules: (Field) -> [String]) -> StructuredValue {
        let kind = FieldPath.pools.each.kind
        return JSONSchema.object(
            nil,
            everyPool.map { field in .init(field.path.keys.last ?? "", field.schema(judgedBy: rules(field))) },
            required: isComplete ? kind.keys.suffix(1).map(\.self) : [])
    }

    private static func nested(
        _ fields: [(path: ArraySlice<String>, field: Field)], _ isComplete: Bool, _ rules: (Field) -> [String]
    ) -> StructuredValue {
        var properties: [StructuredValue.Member] = []
        var required: [String] = []
        var rest = fields[...]
        while let (path, field) = rest.first, let key = path.first {
            let below = rest.prefix { $0.path.first == key }
            rest = rest[below.endIndex...]
            if path.count == 1 {
                properties.append(.init(key, field.schema(judgedBy: rules(field))))
                if field.isRequired, isComplete { required.append(key) }
            } else {
                properties.append(
                    .init(key, nested(below.map { ($0.path.dropFirst(), $0.field) }, isComplete, rules)))
            }
        }
        let holdsPools = fields.first?.field.path.pool != nil && fields.first?.path.count == 2
        return JSONSchema.object(
            nil, properties, required: required,
            others: holdsPools
                ? (FieldBounds.poolName.pattern ?? "", poolSchema(isComplete: isComplete, rules)) : nil)
    }
}
