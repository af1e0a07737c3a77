import Environment

extension Rule {
    static let policyRequired = Rule(
        "POL005", "policy-required", .error, about: .anyField,
        title: "What a preset requires is given",
        reason: """
            Whoever made the preset wants a value from everybody, such as a cost centre, and cannot know it \
            beforehand.
            """,
        example: .init(
            wrong: "tags: {}, where the preset requires tags.costCentre", right: "tags: {costCentre: \"4711\"}"),
        source: .presets
    ) { subject in
        subject.policyDemands.compactMap { demand in
            guard demand.rule.required, !demand.isAnswered else { return nil }
            let only = demand.rule.allowed.flatMap { $0.count == 1 ? $0.first : nil }
            let known = demand.presetValue ?? only.map { .text($0) }
            return Violation(
                demand.rule.field, demand.message("requires a value for \(demand.rule.field), and there is none"),
                fix: known.flatMap { $0.text.isEmpty ? nil : subject.fix(setting: demand.rule.field, to: $0) })
        }
    }
}
