import Estimates

extension Rule {
    static let publicSubnetSize = Rule(
        "NET018", "public-subnet-size", .warning, about: [.network.publicSubnets],
        title: "Public subnets have room for load balancers",
        reason: """
            A load balancer asks for a subnet of /27 at least with 8 free addresses, so that it can grow, and for more \
            when it does. In a smaller one it is not made, and Services stay without an address.
            """,
        example: .init(
            wrong: "publicSubnets: [10.1.0.0/28, 10.1.0.16/28]", right: "publicSubnets: [10.1.0.0/24, 10.1.1.0/24]"),
        source: .init("AWS guide to Application Load Balancers, subnets for your load balancer", "2026-11-23")
    ) { subject in
        subject.blocks(of: .network.publicSubnets)
            .filter { (BlockSize.advisedSubnet + 1...BlockSize.allowed.upperBound).contains($0.block.prefix) }
            .violations(sharing: subject.subnetRepairs()) { subnet, repairs in
                Violation(
                    subnet.path,
                    "\(subnet.block) has \(subnet.block.usableCount) usable addresses. Application Load "
                        + "Balancers want a /27 with 8 of them free.",
                    fix: repairs.fix(at: subnet.path))
            }
    }
}
