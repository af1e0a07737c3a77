import Environment

extension Rule {
    static let poolsOff = Rule(
        "KAR001", "pools-off", .warning, about: [.pools.cpu.enabled, .pools.gpu.enabled],
        title: "At least one pool is on",
        reason: """
            Karpenter is installed either way. Without a pool it may start nothing: whatever does not fit on the two \
            node groups stays pending for ever.
            """,
        example: .init(
            wrong: "pools: {cpu: {enabled: false}, gpu: {enabled: false}}", right: "pools: {cpu: {enabled: true}}"),
        source: .karpenterPools
    ) { subject in
        guard subject.pools.isEmpty else { return [] }
        return [
            Violation(
                .pools.cpu.enabled,
                "Both pools are off, so Karpenter may start no node: what does not fit on the node groups stays "
                    + "pending.",
                fix: Fix("switch the CPU pool on", [FieldChange(.pools.cpu.enabled, .flag(true))]))
        ]
    }
}
