extension Rule {
    static let vpcPublicRange = Rule(
        "NET008", "vpc-public-range", .warning, about: [.network.vpcCidr, .network.secondaryCidrs],
        title: "A VPC uses private addresses",
        reason: """
            Public addresses have owners. In a VPC that uses them, theirs cannot be reached any more: a web site, a \
            package mirror or a licence server that nobody can explain the loss of.
            """,
        example: .init(wrong: "vpcCidr: 11.0.0.0/16", right: "vpcCidr: 10.1.0.0/16"),
        source: .init("RFC 1918, and RFC 6598 for 100.64.0.0/10; Amazon VPC User Guide, VPC CIDR blocks", "2023-06")
    ) { subject in
        let special = (subject.ranges(.forbidden) + subject.ranges(.surprising)).map(\.block)
        return subject.sizedVPCBlocks
            .filter { placed in
                !VPCBlocks.isPrivate(placed.block)
                    && VPCBlocks.shared?.contains(placed.block) != true
                    && !special.contains(where: placed.block.overlaps)
            }
            .violations { placed in
                Violation(
                    placed.path,
                    "\(placed.block) are public addresses that belong to somebody, who cannot be reached from the VPC "
                        + "any more. Use 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.",
                    fix: subject.movingElsewhere(placed))
            }
    }
}
