extension Rule {
    static let nodeTypeBareMetal = Rule(
        "NOD011", "node-type-bare-metal", .warning, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "Node groups are not bare metal",
        reason: """
            A bare-metal type has 64 vCPUs and more, takes ten minutes and longer to boot, and is bought for \
            hypervisors. The system add-ons need a few vCPUs.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [m5.metal]}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .init("EC2 user guide, bare metal instances", "2026-11-23")
    ) { subject in
        subject.nodeGroups.flatMap { placed -> [Violation] in
            let metal = placed.types(subject.catalog) {
                $0.isBareMetal && $0.architecture == .x86 && $0.accelerator == nil
            }
            return metal.violations { index, type in
                Violation(
                    placed.paths.instanceTypes[index],
                    "\(type.name) is a whole server of \(type.vCPU) vCPU that takes ten minutes and longer to boot.",
                    fix: placed.fix(at: index, use: subject.nodeType(like: type, vCPU: 4)))
            }
        }
    }
}
