extension RuleRegistry {
    static let policyRules: [Rule] = [
        .policyLocked, .policyAllowed, .policyMinimum, .policyMaximum, .policyRequired, .presetMissing,
    ]
}

extension Rule.Source {
    static let presets = Rule.Source(
        "The preset that the environment starts from; docs/reference.md tells of policies", "2026-11-24")
}
