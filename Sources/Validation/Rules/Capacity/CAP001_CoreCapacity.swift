extension Rule {
    static let coreCapacity = Rule(
        "CAP001", "core-capacity", .warning, about: [.coreNodes.instanceTypes],
        title: "The core group holds what runs on it",
        reason: """
            Karpenter, CoreDNS and the storage drivers' controllers run on the core nodes, besides what runs on every \
            node. What finds no place there stays pending, and when it is Karpenter nothing starts further nodes.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [t3.small]}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .addonFootprints
    ) { subject in
        guard let core = subject.nodeGroups.first else { return [] }
        return subject.shortOfCapacity(core, subject.estimate.capacity.core)
    }
}
