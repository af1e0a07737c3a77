extension RuleRegistry {
    static let deliveryRules: [Rule] = [
        .bucketName, .bucketRegion, .keyPrefix, .rafayName, .repositoryEndpoint, .repositoryCredentials,
        .repositoryExample, .branchName, .repositoryPath, .rafayExpression, .toolsImage, .governance,
    ]
}

extension Rule.Source {
    static let rafayNames = Rule.Source(
        "Objects that Rafay's controller exports (RafaySystems/envmgr a43a8b21)", "2026-07")
}
