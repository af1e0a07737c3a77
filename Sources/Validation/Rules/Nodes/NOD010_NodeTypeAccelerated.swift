extension Rule {
    static let nodeTypeAccelerated = Rule(
        "NOD010", "node-type-accelerated", .error, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "Node groups are without GPUs",
        reason: """
            The groups' image has no drivers, so a GPU or Neuron chip there is paid for around the clock and can be \
            used by nobody. GPU nodes come from the GPU pool, and only while pods ask for them.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [g5.xlarge]}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .init("awslabs/amazon-eks-ami: AL2023 standard images are without accelerator drivers", "2026-07-23")
    ) { subject in
        subject.nodeGroups.flatMap { placed -> [Violation] in
            let accelerated = placed.types(subject.catalog) { $0.accelerator != nil && $0.architecture == .x86 }
            return accelerated.violations { index, type in
                Violation(
                    placed.paths.instanceTypes[index],
                    "\(type.name) has \(type.accelerator?.name ?? "an accelerator"), which the \(placed.name)'s image "
                        + "has no driver for: it would cost and do nothing. The GPU pool starts GPU nodes.",
                    fix: placed.fix(at: index, use: subject.nodeType(like: type)))
            }
        }
    }
}
