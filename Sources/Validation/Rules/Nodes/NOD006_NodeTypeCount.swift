import Environment

extension Rule {
    static let nodeTypeCount = Rule(
        "NOD006", "node-type-count", .error, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "A node group has at most \(FieldBounds.nodeTypes.size.upperBound) instance types",
        reason: "EKS takes \(FieldBounds.nodeTypes.size.upperBound) instance types for a group and refuses more.",
        example: .init(
            wrong: "21 types in \(FieldPath.coreNodes.instanceTypes)",
            right: "coreNodes: {instanceTypes: [m5.xlarge, m6i.xlarge]}"),
        source: .nodegroupAPI
    ) { subject in
        subject.nodeGroups.compactMap { placed in
            let types = placed.group.instanceTypes
            let most = FieldBounds.nodeTypes.size.upperBound
            guard types.count > most else { return nil }
            return Violation(
                placed.paths.instanceTypes,
                "The \(placed.name) has \(types.count) instance types, and EKS takes \(most) at most.",
                fix: Fix(
                    "keep the first \(most)",
                    [FieldChange(placed.paths.instanceTypes, .list(Array(types.withoutRepeats.prefix(most))))])
            )
        }
    }
}
