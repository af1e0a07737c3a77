extension RuleRegistry {
    static let addonRules: [Rule] = [
        .addonRetired, .kubecostOwnPrometheus, .kuberayWithoutVolcano, .volcanoAlone, .ingressWithoutController,
        .devicePluginIdle, .monitoringMissing, .applicationSignalsAlone, .modelStorageWithoutDriver, .gpuMetricsUnread,
        .mountpointWithoutBuckets, .addonBucketName, .addonVersionUnlisted, .ingressWithoutPublicSubnets,
    ]
}

extension Rule.Source {
    static let addonStage = Rule.Source("The add-ons stage, which every bundle holds as terraform/addons", "2026-11-24")
}
