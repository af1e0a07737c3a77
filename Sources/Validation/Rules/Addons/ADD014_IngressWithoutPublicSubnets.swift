import Environment

extension Rule {
    static let ingressWithoutPublicSubnets = Rule(
        "ADD014", "ingress-without-public-subnets", .error,
        about: [
            .addons.ingressScheme, .network.publicSubnets,
            .network.existingVpc.publicSubnets,
        ],
        title: "A load balancer that faces the internet has public subnets",
        reason: """
            A load balancer gets its public addresses in public subnets. Where there are none it is not made: the \
            ingress stays without an address, and the add-ons stage waits for it until it gives up.
            """,
        example: .init(
            wrong: "{network: {natGateways: none}, addons: {ingressScheme: internet-facing}}",
            right: "{network: {natGateways: none}, addons: {ingressScheme: internal}}"),
        source: .init("AWS Load Balancer Controller, subnet auto-discovery", "2026-11-26")
    ) { subject in
        let document = subject.document
        guard document.addons[.ingressNginx], document.addons.ingressScheme == .internetFacing,
            !document.network.hasPublicSubnets
        else { return [] }
        return [
            Violation(
                .addons.ingressScheme,
                "The load balancer of ingress-nginx is to face the internet, and no public subnet is there for it.",
                fix: Fix(use: .text("internal"), at: .addons.ingressScheme))
        ]
    }
}
