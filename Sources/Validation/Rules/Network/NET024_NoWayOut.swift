import Environment

extension Rule {
    static let noWayOut = Rule(
        "NET024", "no-way-out", .error, about: [.network.vpcEndpoints, .network.natGateways],
        title: "Nodes reach AWS by NAT gateways or by endpoints",
        reason: """
            A node asks EC2 and EKS what it is, ECR for its images and STS for its credentials before it joins. In a VPC \
            with neither a NAT gateway nor endpoints none of them answers, and after half an hour the cluster stage gives up.
            """,
        example: .init(
            wrong: "network: {natGateways: none, vpcEndpoints: false}",
            right: "network: {natGateways: none, vpcEndpoints: true}"),
        source: .init("Amazon EKS user guide, private clusters with limited internet access", "2026-11-23")
    ) { subject in
        let network = subject.document.network
        guard !network.usesExistingVpc, network.natGateways == .none, !network.vpcEndpoints else { return [] }
        return [
            Violation(
                .network.vpcEndpoints,
                "There is neither a NAT gateway nor a VPC endpoint, so nodes reach no AWS service and never join the "
                    + "cluster.",
                fix: Fix("make the endpoints", [FieldChange(.network.vpcEndpoints, .flag(true))]))
        ]
    }
}
