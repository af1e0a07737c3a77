extension RuleRegistry {
    static let deliveryRules: [Rule] = []
}
