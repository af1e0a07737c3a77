import Environment

extension Rule {
    static let generalNodeNone = Rule(
        "NOD004", "general-node-none", .error, about: [.generalNodes.desiredSize],
        title: "The general-purpose group starts with a node",
        reason: """
            The core nodes are tainted. EKS add-ons and charts without a toleration for that have to land somewhere \
            before Karpenter runs: without a general-purpose node they stay pending, the add-ons count as degraded, \
            and the apply waits until it gives up. The cluster stage refuses it.
            """,
        example: .init(wrong: "generalNodes: {desiredSize: 0}", right: "generalNodes: {desiredSize: 1}"),
        source: .init(
            "terraform-aws-eks issues 1868, 2578 and 3001: CoreDNS add-on degraded without a node to run on",
            "2026-11-23")
    ) { subject in
        guard subject.document.generalNodes.desiredSize == 0 else { return [] }
        return [
            Violation(
                .generalNodes.desiredSize,
                "Without a general-purpose node, pods that tolerate no taint stay pending and the apply waits for "
                    + "them in vain.",
                fix: Fix(use: .number(1), at: .generalNodes.desiredSize))
        ]
    }
}
