extension Rule {
    static let coreNodeBurstable = Rule(
        "NOD014", "core-node-burstable", .note, about: [.coreNodes.instanceTypes],
        title: "Core nodes are not burstable",
        reason: """
            Burstable types run at a fraction of their CPU on average (40% for t3.xlarge) and are charged extra \
            beyond. Karpenter and CoreDNS are idle most of the time, and needed at once when they are needed.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [t3.xlarge]}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .init("EC2 user guide, burstable performance instances", "2026-11-23")
    ) { subject in
        guard let core = subject.nodeGroups.first,
            let usual = core.defaults.instanceTypes.first.flatMap(subject.catalog.instanceType)
        else { return [] }
        let burstable = core.types(subject.catalog) { $0.category == "t" && $0.canRunNodes }
        return burstable.violations { index, type in
            Violation(
                core.paths.instanceTypes[index],
                "\(type.name) is burstable: beyond its share of CPU it is slow or charged extra, just when many pods "
                    + "start.",
                fix: core.fix(at: index, use: subject.nodeType(like: usual, vCPU: max(4, type.vCPU))))
        }
    }
}
