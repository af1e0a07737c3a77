import Addressing

extension Rule {
    static let vpcSize = Rule(
        "NET003", "vpc-size", .error, about: [.network.vpcCidr, .network.secondaryCidrs],
        title: "A VPC's block is between /16 and /28",
        reason:
            "AWS makes no VPC with more than 65,536 or fewer than 16 addresses. More room comes from secondary blocks.",
        example: .init(wrong: "vpcCidr: 10.0.0.0/8", right: "vpcCidr: 10.1.0.0/16"),
        source: .vpcBlocks
    ) { subject in
        subject.vpcBlocks.filter { !BlockSize.allowed.contains($0.block.prefix) }.violations { placed in
            let block = placed.block
            let trouble = block.prefix < BlockSize.allowed.lowerBound ? "too large" : "too small"
            // Where it stands, if that harms nothing; somewhere free otherwise.
            let inPlace = CIDRBlock(containing: block.network, prefix: BlockSize.allowed.lowerBound)
                .flatMap {
                    subject.canStand($0, at: placed.path) ? subject.moving(placed.path, from: block, to: $0) : nil
                }
            return Violation(
                placed.path,
                "\(block) is \(trouble) for a VPC: AWS makes them from /28, 16 addresses, to /16, 65,536 addresses.",
                fix: inPlace ?? subject.movingElsewhere(placed))
        }
    }
}
