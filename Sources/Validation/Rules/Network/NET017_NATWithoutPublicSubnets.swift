import Environment

extension Rule {
    static let natWithoutPublicSubnets = Rule(
        "NET017", "nat-without-public-subnets", .error, about: [.network.publicSubnets, .network.natGateways],
        title: "NAT gateways have public subnets to stand in",
        reason: """
            A NAT gateway sends packets of private subnets into the internet, and for that it has to stand in a public \
            one. Without, there is no gateway, and no node can pull an image.
            """,
        example: .init(wrong: "{natGateways: single, publicSubnets: []}", right: "{natGateways: single}"),
        source: .init("Amazon VPC User Guide, NAT gateways", "2023-06")
    ) { subject in
        let network = subject.document.network
        let zones = subject.zones.count
        // Where the VPC cannot be read none could be planned: that is told, and this follows from it.
        guard subject.vpc != nil, network.natGateways != .none, network.publicSubnets.isEmpty,
            FieldBounds.zones.size.contains(zones), subject.couldPlanSubnets || !network.privateSubnets.isEmpty
        else { return [] }
        let change = subject.subnetRepairs(count: zones).list(of: .public, in: subject.document, count: zones)
        return [
            Violation(
                .network.publicSubnets,
                "There is no public subnet, and NAT gateways (\(network.natGateways.rawValue)) can stand in no other. "
                    + "Nodes would reach nothing outside.",
                fix: change.map { Fix(use: $0.value, at: $0.path) })
        ]
    }
}
