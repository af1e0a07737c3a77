import Environment

/// One rule of the preset's policy, and what the document has where it applies.
struct PolicyDemand {
    let rule: PolicyRule
    let field: Field
    /// Nil when the part of the field that the rule speaks of is not there.
    let value: FieldValue?
    /// What the preset has there; nil when it leaves it open.
    let presetValue: FieldValue?
    private let preset: String

    fileprivate init(
        _ rule: PolicyRule, _ field: Field, preset: Preset, document: EnvironmentDocument
    ) {
        self.rule = rule
        self.field = field
        self.preset = preset.name
        value = field.value(document)[rule.field.part]
        presetValue = preset.answers[rule.field]?[rule.field.part]
    }

    /// Whether there is something.
    var isAnswered: Bool {
        switch value {
        case .text(let text)?: !text.isEmpty
        case .list(let elements)?: !elements.isEmpty
        case .map(let pairs)?: !pairs.isEmpty
        case .number?, .flag?: true
        case nil: false
        }
    }

    /// A sentence or two: what the preset demands, and in its own words why.
    func message(_ demand: String) -> String {
        let reason = rule.reason.isEmpty ? "" : " \(rule.reason.harmless)"
        return "The preset \(preset.shown) \(demand).\(reason)"
    }
}

extension Subject {
    /// The policy's rules, each with what it applies to.
    var policyDemands: [PolicyDemand] {
        guard let preset else { return [] }
        return preset.policy.flatMap { rule -> [PolicyDemand] in
            rule.applied(to: document, besides: preset.policy).compactMap { rule in
                FieldCatalogue.field(rule.field).map { PolicyDemand(rule, $0, preset: preset, document: document) }
            }
        }
    }
}
