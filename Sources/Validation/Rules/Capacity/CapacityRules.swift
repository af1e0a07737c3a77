extension RuleRegistry {
    static let capacityRules: [Rule] = [
        .coreCapacity, .generalCapacity, .minimumCapacity, .vcpuQuota, .addressQuota,
    ]
}

extension Rule.Source {
    static let addonFootprints = Rule.Source(
        "Requests in the charts' default values, summed up by Slipway; kubelet reservations of EKS's AMIs", "2026-11-23"
    )
}
