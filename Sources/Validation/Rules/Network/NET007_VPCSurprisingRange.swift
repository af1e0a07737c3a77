extension Rule {
    static let vpcSurprisingRange = Rule(
        "NET007", "vpc-surprising-range", .warning, about: [.network.vpcCidr, .network.secondaryCidrs],
        title: "A VPC keeps clear of ranges that others use",
        reason: """
            Some ranges are allowed and surprise later: Docker's bridge, the default VPC of every region, what EKS \
            takes for Services, what AWS services use themselves. Packets to such an address may never leave the \
            machine.
            """,
        example: .init(wrong: "vpcCidr: 172.17.0.0/16", right: "vpcCidr: 10.1.0.0/16"),
        source: .init("Amazon EKS and Amazon VPC User Guides", "2024-12")
    ) { subject in
        let ranges = subject.ranges(.surprising)
        return subject.sizedVPCBlocks
            .compactMap { placed in ranges.first { $0.block.overlaps(placed.block) }.map { (placed, $0) } }
            .violations { placed, range in
                Violation(
                    placed.path,
                    "\(placed.block)\(placed.block == range.block ? "" : ", in \(range.block),") is allowed and will "
                        + "hurt later. \(range.reason.capitalised).",
                    fix: subject.movingElsewhere(placed))
            }
    }
}
