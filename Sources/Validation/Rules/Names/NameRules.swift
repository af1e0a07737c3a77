extension RuleRegistry {
    static let nameRules: [Rule] = [
        .nameForm, .nameLength, .descriptionCharacters, .descriptionLength, .tagCount, .tagKey, .tagValue,
        .tagReservedPrefix, .tagOfStack, .tagKeyCase,
    ]
}

extension Rule.Source {
    static let tagging = Rule.Source(
        "Tag naming limits of the Amazon EKS API (botocore 1.44.5, TagMap) and AWS's tagging guide", "2026-11-23")
}
