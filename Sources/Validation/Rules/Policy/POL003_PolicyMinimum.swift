import Environment

extension Rule {
    static let policyMinimum = Rule(
        "POL003", "policy-minimum", .error, about: .anyField,
        title: "A number is not below what its preset allows",
        reason: "Whoever made the preset allows no fewer or less, for a reason that the finding repeats.",
        example: .init(wrong: "coreNodes: {minSize: 1}, where the preset asks for 2", right: "coreNodes: {minSize: 2}"),
        source: .presets
    ) { subject in
        subject.policyDemands.compactMap { demand in
            guard let minimum = demand.rule.minimum, case .number(let number)? = demand.value, number < minimum else {
                return nil
            }
            return Violation(
                demand.rule.field,
                demand.message("asks for at least \(minimum) as \(demand.rule.field), and here stands \(number)"),
                fix: subject.fix(setting: demand.rule.field, to: .number(minimum)))
        }
    }
}
