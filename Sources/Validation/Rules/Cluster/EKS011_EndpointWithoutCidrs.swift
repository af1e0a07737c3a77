import Environment

extension Rule {
    static let endpointWithoutCidrs = Rule(
        "EKS011", "endpoint-without-cidrs", .error,
        about: [.cluster.endpointPublicAccessCidrs, .cluster.endpointPublicAccess],
        title: "A public endpoint names who may reach it",
        reason: """
            EKS reads an empty list as 0.0.0.0/0, the opposite of what it looks like, so the cluster stage refuses it.
            """,
        example: .init(
            wrong: "cluster: {endpointPublicAccess: true, endpointPublicAccessCidrs: []}",
            right: "cluster: {endpointPublicAccess: false}"),
        source: .endpointGuide
    ) { subject in
        let cluster = subject.document.cluster
        guard cluster.endpointPublicAccess, cluster.endpointPublicAccessCidrs.isEmpty else { return [] }
        return [
            Violation(
                .cluster.endpointPublicAccessCidrs,
                "The public endpoint is on, but nobody may reach it. Name the networks that may, or turn it off.",
                fix: Fix("close the public endpoint", [FieldChange(.cluster.endpointPublicAccess, .flag(false))]))
        ]
    }
}
