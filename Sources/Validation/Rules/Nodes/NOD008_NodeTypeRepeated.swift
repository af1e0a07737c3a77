import Environment

extension Rule {
    static let nodeTypeRepeated = Rule(
        "NOD008", "node-type-repeated", .warning, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "An instance type stands once in a group",
        reason: """
            A type that is named twice is no second choice for the day when EC2 has none of the first. Auto Scaling \
            takes each type once.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [m5.xlarge, m5.xlarge]}",
            right: "coreNodes: {instanceTypes: [m5.xlarge, m6i.xlarge]}"),
        source: .init("Amazon EC2 Auto Scaling, launch template overrides", "2026-11-23")
    ) { subject in
        subject.nodeGroups.flatMap { placed -> [Violation] in
            let types = placed.group.instanceTypes
            return types.repeatedIndices.violations { index in
                Violation(
                    placed.paths.instanceTypes[index],
                    "\(types[index].shown) is in the list already, so it adds no choice.",
                    fix: Fix(
                        "name each type once", [FieldChange(placed.paths.instanceTypes, .list(types.withoutRepeats))]))
            }
        }
    }
}
