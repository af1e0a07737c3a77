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

    static func rule(reporting kind: ReadingProblem.Kind) -> Rule? { all.first { $0.reports == kind } }
}
