import Environment

extension Rule {
    static let policyLocked = Rule(
        "POL001", "policy-locked", .error, about: .anyField,
        title: "What a preset locks keeps the preset's value",
        reason: """
            Whoever made the preset decided this for everybody who starts from it. In Rafay the same variable cannot \
            be overridden.
            """,
        example: .init(
            wrong: "cluster: {version: \"1.35\"}, where the preset locks \"1.36\"",
            right: "cluster: {version: \"1.36\"}"),
        source: .presets
    ) { subject in
        subject.policyDemands.compactMap { demand in
            guard demand.rule.locked,
                let wanted = demand.presetValue
                    // What the preset leaves open is locked at its default, if that does not depend on the document.
                    ?? (demand.field.isPlanned || demand.field.isRequired || demand.rule.field.part != nil
                        ? nil : demand.field.defaultValue(in: subject.document)),
                demand.value != wanted
            else { return nil }
            let here = demand.value.map { "here stands \($0.text.shown)" } ?? "nothing stands here"
            return Violation(
                demand.rule.field, demand.message("locks \(demand.rule.field) at \(wanted.text.shown), and \(here)"),
                fix: subject.fix(setting: demand.rule.field, to: wanted))
        }
    }
}
