extension Rule {
    static let singleNAT = Rule(
        "NET020", "single-nat", .note, about: [.network.natGateways],
        title: "One NAT gateway is a single point of failure",
        reason: """
            With one gateway for all zones, the loss of its zone cuts off the nodes of all, and traffic from other \
            zones is billed twice. It is the cheapest, and right where an hour's standstill does no harm.
            """,
        example: .init(wrong: "natGateways: single, in production", right: "natGateways: perZone"),
        source: .init("Amazon VPC User Guide, NAT gateways", "2023-06")
    ) { subject in
        guard subject.document.network.natGateways == .single, !subject.document.network.publicSubnets.isEmpty else {
            return []
        }
        return [
            Violation(
                .network.natGateways,
                "One NAT gateway serves all zones: the cheapest way, and when its zone fails, no node reaches the "
                    + "internet. For production choose perZone.",
                fix: Fix(use: .text("perZone"), at: .network.natGateways))
        ]
    }
}
