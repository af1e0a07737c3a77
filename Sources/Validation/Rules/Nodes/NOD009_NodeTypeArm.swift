extension Rule {
    static let nodeTypeArm = Rule(
        "NOD009", "node-type-arm", .error, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "Node groups are x86-64",
        reason: """
            Both groups boot the image AL2023_x86_64_STANDARD, which does not start on Graviton (arm64) types; EKS \
            refuses the group. A g after the generation's digit marks them: m7g, c8gd, t4g.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [m7g.xlarge]}", right: "coreNodes: {instanceTypes: [m7i.xlarge]}"),
        source: .nodegroupAPI
    ) { subject in
        subject.nodeGroups.flatMap { placed -> [Violation] in
            placed.types(subject.catalog) { $0.architecture == .arm64 }.violations { index, type in
                let isMixed = placed.group.instanceTypes.contains {
                    subject.catalog.instanceType($0)?.architecture == .x86
                }
                return Violation(
                    placed.paths.instanceTypes[index],
                    "\(type.name) is an arm64 type\(isMixed ? " among x86-64 ones" : ""), and the \(placed.name) "
                        + "boots an x86-64 image: EKS refuses the group.",
                    fix: placed.fix(at: index, use: subject.nodeType(like: type)))
            }
        }
    }
}
