import Environment

/// Every rule there is, by family and number.
package enum RuleRegistry {
    package static let all: [Rule] =
        documentRules + nameRules + regionRules + networkRules + clusterRules + nodeRules + karpenterRules + addonRules
        + deliveryRules + policyRules + capacityRules + costRules

    /// The rule of that code, whatever the case of its letters, or of that name; nil when there is none.
    package static func rule(_ codeOrName: String) -> Rule? {
        all.first { $0.code == codeOrName.uppercased() || $0.name == codeOrName.lowercased() }
    }

    /// The rules that declare a field. Those that may be about any, of policy and of a document's shape, are not among
    /// them.
    package static func rules(about field: Field) -> [Rule] { byField[field.path.ofEachPool] ?? [] }

    /// The rules whose findings may be others when a field has another value: those that declare it, and those of policy.
    package static func rulesToAsk(about field: Field) -> [Rule] { rules(about: field) + rulesOfAnyField }

    private static let rulesOfAnyField = all.filter { if case .anyField = $0.about { true } else { false } }

    private static let byField: [FieldPath: [Rule]] = all.reduce(into: [:]) { rules, rule in
        guard case .fields(let fields) = rule.about else { return }
        for field in fields { rules[field, default: []].append(rule) }
    }

    static func rule(reporting kind: ReadingProblem.Kind) -> Rule? { all.first { $0.reports == kind } }
}
