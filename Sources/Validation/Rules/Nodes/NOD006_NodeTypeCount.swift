import Environment

extension Rule {
    static let nodeTypeCount = Rule(
        "NOD006", "node-type-count", .error, title: "A node group has at most 20 instance types",
        reason: "EKS takes 20 instance types for a group and refuses more.",
        example: .init(
            wrong: "21 types in coreNodes.instanceTypes", right: "coreNodes: {instanceTypes: [m5.xlarge, m6i.xlarge]}"),
        source: .nodegroupAPI
    ) { subject in
        subject.nodeGroups.compactMap { placed in
            let types = placed.group.instanceTypes
            guard types.count > 20 else { return nil }
            return Violation(
                placed.typesPath, "The \(placed.name) has \(types.count) instance types, and EKS takes 20 at most.",
                fix: Fix(
                    "keep the first 20", [FieldChange(placed.typesPath, .list(Array(types.withoutRepeats.prefix(20))))])
            )
        }
    }
}
