extension RuleRegistry {
    static let policyRules: [Rule] = []
}
