import Environment

extension Rule {
    static let nodeSizeOrder = Rule(
        "NOD002", "node-size-order", .error,
        about: [
            .coreNodes.minSize, .coreNodes.desiredSize, .coreNodes.maxSize, .generalNodes.minSize,
            .generalNodes.desiredSize, .generalNodes.maxSize,
        ],
        title: "A node group's minimum, desired size and maximum rise in this order",
        reason: "EKS refuses a group whose desired size is not between its minimum and its maximum.",
        example: .init(
            wrong: "coreNodes: {minSize: 2, desiredSize: 9, maxSize: 8}",
            right: "coreNodes: {minSize: 2, desiredSize: 4, maxSize: 8}"),
        source: .nodegroupAPI
    ) { subject in
        subject.nodeGroups.compactMap { placed in
            let group = placed.group
            guard placed.impossibleSizes.isEmpty else { return nil }
            let (least, desired, most) = (group.minSize, group.desiredSize, group.maxSize)
            func violation(_ size: NodeGroupSize, _ trouble: String, _ changes: [(NodeGroupSize, Int)]) -> Violation {
                Violation(
                    size.path(in: placed.paths), "The \(placed.name)'s \(trouble). EKS refuses such a group.",
                    fix: Fix(
                        changes.map { "\($0.0.word) \($0.1)" }.joined(separator: ", "),
                        changes.map { FieldChange($0.0.path(in: placed.paths), .number($0.1)) }))
            }
            if least <= most {
                if desired < least {
                    return violation(
                        .desired, "desired size of \(desired) is below its minimum of \(least)", [(.desired, least)])
                }
                guard desired > most else { return nil }
                return violation(
                    .desired, "desired size of \(desired) is above its maximum of \(most)", [(.desired, most)])
            }
            // The desired size tells which of the two is the odd one.
            let trouble = "minimum of \(least) is above its maximum of \(most)"
            if desired <= most { return violation(.minimum, trouble, [(.minimum, desired)]) }
            if desired >= least { return violation(.maximum, trouble, [(.maximum, desired)]) }
            return violation(.minimum, trouble, [(.minimum, most), (.maximum, least)])
        }
    }
}
