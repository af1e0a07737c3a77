extension RuleRegistry {
    static let costRules: [Rule] = [.costHigh, .diskOversized, .priceMissing]
}
