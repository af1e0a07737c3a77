extension Rule {
    static let tagCount = Rule(
        "NAM005", "tag-count", .error, title: "An environment has at most 40 tags",
        reason: """
            AWS allows 50 tags on a resource. EKS, Karpenter and the load balancer controller add up to ten of their own \
            to nodes, subnets and load balancers; when there is no room left, creating these fails.
            """,
        example: .init(wrong: "tags: {a1: x, a2: x, ..., a41: x}", right: "tags: {team: vision, costCentre: \"4711\"}"),
        source: .tagging
    ) { subject in
        let count = subject.document.tags.count
        guard count > TagLimits.most else { return [] }
        return [
            Violation(
                "tags",
                "There are \(count) tags. AWS allows 50 on a resource, and EKS and Karpenter need some of them: "
                    + "keep \(TagLimits.most) at most, or nodes and load balancers cannot be created.")
        ]
    }
}
