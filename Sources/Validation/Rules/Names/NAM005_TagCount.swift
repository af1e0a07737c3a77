import Environment

extension Rule {
    static let tagCount = Rule(
        "NAM005", "tag-count", .error, about: [.tags],
        title: "An environment has \(FieldBounds.tags.inWords) tags",
        reason: """
            AWS allows 50 tags on a resource. EKS, Karpenter and the load balancer controller add up to ten of their \
            own to nodes, subnets and load balancers; when there is no room left, creating these fails.
            """,
        example: .init(wrong: "tags: {a1: x, a2: x, ..., a41: x}", right: "tags: {team: vision, costCentre: \"4711\"}"),
        source: .tagging
    ) { subject in
        let count = subject.document.tags.count
        let most = FieldBounds.tags.size.upperBound
        guard count > most else { return [] }
        return [
            Violation(
                .tags,
                "There are \(count) tags. AWS allows 50 on a resource, and EKS and Karpenter need some of them: "
                    + "keep \(most) at most, or nodes and load balancers cannot be created.")
        ]
    }
}
