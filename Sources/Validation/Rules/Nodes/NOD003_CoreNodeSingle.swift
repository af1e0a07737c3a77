import Environment

extension Rule {
    static let coreNodeSingle = Rule(
        "NOD003", "core-node-single", .warning, about: [.coreNodes.desiredSize],
        title: "The core group has two nodes at least",
        reason: """
            Karpenter runs two replicas that refuse to share a node; with one node the second waits for ever. When \
            that one node fails or is replaced, nothing starts nodes and the cluster's own services stand still.
            """,
        example: .init(wrong: "coreNodes: {desiredSize: 1}", right: "coreNodes: {desiredSize: 2}"),
        source: .init(
            "karpenter-provider-aws 1.14.1, values of the chart: replicas 2 with pod anti-affinity", "2026-08-21")
    ) { subject in
        let group = subject.document.coreNodes
        guard group.desiredSize == 1 else { return [] }
        var changes = [FieldChange(.coreNodes.desiredSize, .number(2))]
        if group.maxSize < 2 { changes.append(FieldChange(.coreNodes.maxSize, .number(2))) }
        return [
            Violation(
                .coreNodes.desiredSize,
                "With one core node the second of Karpenter's two replicas has no place, and when the node is replaced "
                    + "nothing starts nodes.",
                fix: Fix("start with two", changes))
        ]
    }
}
