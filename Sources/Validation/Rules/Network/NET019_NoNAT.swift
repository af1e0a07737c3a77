import Environment

extension Rule {
    static let noNAT = Rule(
        "NET019", "no-nat", .warning, about: [.network.natGateways],
        title: "Nodes can reach the registries that images come from",
        reason: """
            Without NAT gateways nodes reach AWS services through endpoints, billed by the hour in each zone. Images of \
            Karpenter, KubeRay, Volcano and most others come from public registries, which these do not \
            reach: pods wait with ImagePullBackOff unless there is a mirror, a proxy or a transit gateway.
            """,
        example: .init(wrong: "natGateways: none", right: "natGateways: single"),
        source: .endpoints
    ) { subject in
        let network = subject.document.network
        guard !network.usesExistingVpc, network.natGateways == .none, network.vpcEndpoints else { return [] }
        let count = subject.zones.count
        var changes = [
            FieldChange(.network.natGateways, .text("single")), FieldChange(.network.vpcEndpoints, .flag(false)),
        ]
        if subject.document.network.publicSubnets.isEmpty {
            changes += [subject.subnetRepairs(count: count).list(of: .public, in: subject.document, count: count)]
                .compactMap { $0 }
        }
        return [
            Violation(
                .network.natGateways,
                "Without NAT gateways nodes reach AWS services only, through endpoints that cost more than one "
                    + "gateway. Images from public registries, Karpenter's among them, need a mirror or another way "
                    + "out.",
                fix: Fix("use single", changes))
        ]
    }
}
