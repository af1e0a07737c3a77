extension Rule {
    static let subnetSize = Rule(
        "NET009", "subnet-size", .error,
        about: [.network.publicSubnets, .network.privateSubnets, .network.controlPlaneSubnets],
        title: "A subnet is between /16 and /28",
        reason: """
            AWS makes no smaller or larger ones. Of each subnet it keeps five addresses for itself, so that a /28 has \
            eleven to use.
            """,
        example: .init(wrong: "privateSubnets: [10.1.32.0/29]", right: "privateSubnets: [10.1.32.0/19]"),
        source: .subnets
    ) { subject in
        subject.subnets.filter { !BlockSize.allowed.contains($0.block.prefix) }
            .violations(sharing: subject.subnetRepairs()) { subnet, repairs in
                Violation(
                    subnet.path,
                    "\(subnet.block) is too \(subnet.block.prefix < 16 ? "large" : "small") for a subnet: AWS makes "
                        + "them from /28, 11 usable addresses, to /16.",
                    fix: repairs.fix(at: subnet.path))
            }
    }
}
