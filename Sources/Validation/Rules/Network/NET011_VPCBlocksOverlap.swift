extension Rule {
    static let vpcBlocksOverlap = Rule(
        "NET011", "vpc-blocks-overlap", .error, about: [.network.vpcCidr, .network.secondaryCidrs],
        title: "A VPC's blocks do not overlap",
        reason:
            "A secondary block adds addresses. AWS refuses one that shares addresses with a block that the VPC has.",
        example: .init(
            wrong: "{vpcCidr: 10.1.0.0/16, secondaryCidrs: [10.1.128.0/17]}",
            right: "{vpcCidr: 10.1.0.0/16, secondaryCidrs: [10.2.0.0/16]}"),
        source: .vpcBlocks
    ) { subject in
        Overlap.all(among: subject.sizedVPCBlocks).violations { overlap in
            Violation(
                overlap.later.path,
                "\(overlap.later.block) shares addresses with \(overlap.earlier.block) at \(overlap.earlier.path), so "
                    + "AWS will not add it to the VPC.",
                fix: subject.secondaryFix(at: overlap.later.path))
        }
    }
}
