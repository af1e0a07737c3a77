import StructuredData

extension Preset {
    /// What a preset may be called: its name is its file's name too.
    package static let nameBounds = FieldBounds(1...63, pattern: "^[a-z0-9-]{1,63}$")

    /// Whether a preset can have that name.
    package static func isName(_ name: String) -> Bool {
        nameBounds.size.contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// JSON Schema 2020-12 of presets: what `slipway schema preset` prints.
    ///
    /// - Parameter rules: the codes of the rules that judge a field.
    package static func schema(judgedBy rules: (Field) -> [String]) -> StructuredValue {
        JSONSchema.document(
            .preset, title: "Slipway preset",
            description: "Part of an environment under a name, and a policy for those who start from it.",
            [
                "metadata": JSONSchema.object(
                    "What a person reads while choosing.",
                    [
                        .init(
                            "name", JSONSchema.text("The name of its file, without .yaml.", pattern: nameBounds.pattern)
                        ),
                        .init("title", JSONSchema.text("What a person sees in the list.")),
                        .init("description", JSONSchema.text("One or two sentences for choosing.")),
                        .init(
                            "extends",
                            JSONSchema.text("The preset that this one builds upon.", pattern: nameBounds.pattern)
                        ),
                    ],
                    required: ["name"]),
                "spec": FieldCatalogue.specSchema(isComplete: false, judgedBy: rules),
                "policy": [
                    "type": "array", "description": "What environments that start from this preset have to keep to.",
                    "items": policyRuleSchema,
                ],
            ],
            required: ["metadata"])
    }

    private static let policyRuleSchema = JSONSchema.object(
        "What is demanded of one field.",
        [
            .init("field", fieldPathSchema),
            .init("locked", JSONSchema.flag("The field keeps the preset's value.")),
            .init(
                "allowed",
                [
                    "type": "array", "description": "The only values allowed; for a list, the only elements.",
                    "items": ["type": ["string", "integer", "boolean"]],
                ]),
            .init("minimum", JSONSchema.integer("The least that a number may be.")),
            .init("maximum", JSONSchema.integer("The most that a number may be.")),
            .init("required", JSONSchema.flag("Somebody has to give the field a value.")),
            .init("reason", JSONSchema.text("Why; findings repeat it.")),
        ],
        required: ["field"])

    /// A field, one element of a list or one key of a map.
    private static let fieldPathSchema: StructuredValue = {
        func pattern(_ fields: [Field], _ part: String) -> StructuredValue {
            let names = fields.map { field in
                field.path.keys.map { $0 == PoolsPaths.every ? "(\\*|[a-z0-9-]+)" : $0 }.joined(separator: "\\.")
            }
            return ["pattern": .text("^(\(names.joined(separator: "|")))\(part)$")]
        }
        let lists = FieldCatalogue.declared.filter { if case .list = $0.domain { true } else { false } }
        let maps = FieldCatalogue.declared.filter { $0.domain == .tags }
        return [
            "type": "string",
            "description":
                .text(
                    "The path of a field, such as \(FieldPath.network.natGateways) or \(FieldPath.tags["costCentre"])."),
            "anyOf": [
                ["enum": .texts(FieldCatalogue.all.map(\.path.field))], pattern(FieldCatalogue.everyPool, ""),
                pattern(lists, "\\[[0-9]+\\]"),
                pattern(maps, "\\..+"),
            ],
        ]
    }()
}
