import Environment

extension Rule {
    static let policyMaximum = Rule(
        "POL004", "policy-maximum", .error, about: .anyField,
        title: "A number is not above what its preset allows",
        reason: "Whoever made the preset allows no more, for a reason that the finding repeats.",
        example: .init(
            wrong: "coreNodes: {maxSize: 50}, where the preset allows 10", right: "coreNodes: {maxSize: 10}"),
        source: .presets
    ) { subject in
        subject.policyDemands.compactMap { demand in
            guard let maximum = demand.rule.maximum, case .number(let number)? = demand.value, number > maximum else {
                return nil
            }
            return Violation(
                demand.rule.field,
                demand.message("asks for at most \(maximum) as \(demand.rule.field), and here stands \(number)"),
                fix: subject.fix(setting: demand.rule.field, to: .number(maximum)))
        }
    }
}
