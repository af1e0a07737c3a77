extension Rule {
    static let vpcForbiddenRange = Rule(
        "NET006", "vpc-forbidden-range", .error, about: [.network.vpcCidr, .network.secondaryCidrs],
        title: "A VPC lies in addresses that can be assigned",
        reason: """
            Loopback, link-local, multicast and reserved addresses mean something else to every machine. AWS refuses \
            them.
            """,
        example: .init(wrong: "vpcCidr: 169.254.0.0/16", right: "vpcCidr: 10.1.0.0/16"),
        source: .vpcBlocks
    ) { subject in
        let ranges = subject.ranges(.forbidden)
        return subject.sizedVPCBlocks
            .compactMap { placed in ranges.first { $0.block.overlaps(placed.block) }.map { (placed, $0) } }
            .violations { placed, range in
                Violation(
                    placed.path,
                    "\(placed.block) \(placed.block == range.block ? "is a range" : "is in \(range.block), a range") "
                        + "that no VPC can use: \(range.reason).",
                    fix: subject.movingElsewhere(placed))
            }
    }
}
