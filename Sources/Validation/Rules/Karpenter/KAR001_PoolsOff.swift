import Environment

extension Rule {
    static let poolsOff = Rule(
        "KAR001", "pools-off", .warning, about: [.pools.each.enabled],
        title: "At least one pool is on",
        reason: """
            Karpenter is installed either way. Without a pool it may start nothing: whatever does not fit on the two \
            node groups stays pending for ever.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {enabled: false}, g5-gpu-karpenter: {enabled: false}}",
            right: "pools: {g5-gpu-karpenter: {enabled: false}}"),
        source: .karpenterPools
    ) { subject in
        guard subject.document.pools.enabled.isEmpty else { return [] }
        let path = FieldPath.pools[EnvironmentDocument.Pools.cpuName].enabled
        return [
            Violation(
                path,
                "All pools are off, so Karpenter may start no node: what does not fit on the node groups stays "
                    + "pending.",
                fix: Fix("switch the CPU pool on", [FieldChange(path, .flag(true))]))
        ]
    }
}
