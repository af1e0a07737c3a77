import Environment

extension Rule {
    static let privateVPCEndpoint = Rule(
        "EKS024", "private-vpc-endpoint", .error, about: [.cluster.endpointPublicAccess, .network.publicSubnets],
        title: "The Kubernetes API of a private VPC is private",
        reason: """
            A VPC without a public subnet and without NAT gateways is one that nothing reaches from the internet. A \
            public endpoint of its cluster is a door beside that wall: whoever chose the wall does not look for it.
            """,
        example: .init(
            wrong: "{network: {natGateways: none}, cluster: {endpointPublicAccess: true}}",
            right: "{network: {natGateways: none}, cluster: {endpointPublicAccess: false}}"),
        source: .endpointGuide
    ) { subject in
        guard subject.document.network.isPrivate, subject.document.cluster.endpointPublicAccess else { return [] }
        return [
            Violation(
                .cluster.endpointPublicAccess,
                "The VPC is private, with no public subnet and no NAT gateway, and the Kubernetes API is open to the "
                    + "internet.",
                fix: Fix("switch the public endpoint off", [FieldChange(.cluster.endpointPublicAccess, .flag(false))]))
        ]
    }
}
