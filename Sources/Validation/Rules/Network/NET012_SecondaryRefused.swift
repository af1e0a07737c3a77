import Addressing

extension Rule {
    static let secondaryRefused = Rule(
        "NET012", "secondary-refused", .error, about: [.network.secondaryCidrs],
        title: "Secondary blocks are of a range that AWS lets a VPC have",
        reason: """
            A VPC's private blocks all come from one of the three private ranges, the one that its primary block is \
            in. 100.64.0.0/10 can always be added. AWS refuses the rest when the VPC already stands.
            """,
        example: .init(
            wrong: "{vpcCidr: 10.1.0.0/16, secondaryCidrs: [192.168.0.0/16]}",
            right: "{vpcCidr: 10.1.0.0/16, secondaryCidrs: [100.64.0.0/16]}"),
        source: .init("Amazon VPC User Guide, IPv4 CIDR block association restrictions", "2023-06")
    ) { subject in
        guard let primary = subject.vpc else { return [] }
        let forbidden = subject.ranges(.forbidden).map(\.block)
        let placed = subject.sizedVPCBlocks.filter { $0.path != .network.vpcCidr }
        let overlapping = Set(Overlap.all(among: subject.sizedVPCBlocks).map(\.later.path))
        let lowest = placed.filter { VPCBlocks.isInLowestPair($0.block) }
        return
            placed
            .filter { !overlapping.contains($0.path) && !forbidden.contains(where: $0.block.overlaps) }
            .compactMap { secondary in
                VPCBlocks.refusal(
                    of: secondary.block, withPrimary: primary,
                    others: lowest.prefix(2).filter { $0.path != secondary.path }.map(\.block)
                ).map { (secondary, $0) }
            }
            .violations { secondary, reason in
                Violation(
                    secondary.path, "\(secondary.block) cannot be added to the VPC, because \(reason).",
                    fix: subject.secondaryFix(at: secondary.path))
            }
    }
}
