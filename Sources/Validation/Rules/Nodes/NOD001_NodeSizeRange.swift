import Environment

extension Rule {
    static let nodeSizeRange = Rule(
        "NOD001", "node-size-range", .error,
        about: [
            .coreNodes.minSize, .coreNodes.desiredSize, .coreNodes.maxSize, .generalNodes.minSize,
            .generalNodes.desiredSize, .generalNodes.maxSize,
        ],
        title: "A node group's sizes are numbers that EKS takes",
        reason: """
            EKS takes a minimum from 0, a maximum from 1 and at most 450 nodes in a group. The core group needs one \
            node at least: Karpenter runs there and cannot start the node that it would need for itself.
            """,
        example: .init(wrong: "coreNodes: {minSize: 0, maxSize: 500}", right: "coreNodes: {minSize: 2, maxSize: 8}"),
        source: .nodegroupAPI
    ) { subject in
        subject.nodeGroups.flatMap { placed -> [Violation] in
            let group = placed.group
            let sizes = placed.impossibleSizes
            return sizes.map { size in
                let value = group[keyPath: size.place]
                let bounds = placed.bounds(of: size)
                let mended = min(max(size.wanted(in: group, placed.defaults), bounds.lowerBound), bounds.upperBound)
                return Violation(
                    size.path(in: placed.paths),
                    "The \(placed.name) cannot have \(value) nodes as its \(size.word): \(bounds.lowerBound) to "
                        + "\(bounds.upperBound) are possible.",
                    fix: Fix(use: .number(mended), at: size.path(in: placed.paths)))
            }
        }
    }
}
