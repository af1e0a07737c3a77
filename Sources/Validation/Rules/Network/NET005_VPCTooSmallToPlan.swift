import Addressing
import Environment

extension Rule {
    static let vpcTooSmallToPlan = Rule(
        "NET005", "vpc-too-small-to-plan", .error, about: [.network.vpcCidr],
        title: "The VPC has room for the subnets that are planned",
        reason: """
            Where no subnets are given, Slipway lays out public and private ones for each zone, with room to grow. \
            That takes a /22 at least, or a secondary block beside; and as every pod takes an address, a VPC that small is full after a few nodes.
            """,
        example: .init(wrong: "vpcCidr: 10.1.0.0/24", right: "vpcCidr: 10.1.0.0/16"),
        source: .init("Slipway's subnet planner, docs/reference.md", "2026-11-24")
    ) { subject in
        guard let vpc = subject.vpc, BlockSize.allowed.contains(vpc.prefix),
            FieldBounds.zones.size.contains(subject.zones.count),
            !subject.couldPlanSubnets, subject.document.network.privateSubnets.isEmpty
        else { return [] }
        let larger = CIDRBlock(containing: vpc.network, prefix: BlockSize.allowed.lowerBound)
        let room =
            larger.flatMap { subject.canStand($0, at: .network.vpcCidr) ? $0 : nil } ?? subject.freeVPC(prefix: 16)
        return [
            Violation(
                .network.vpcCidr,
                "\(vpc) has \(vpc.addressCount) addresses, too few to lay out subnets for \(subject.zones.count) "
                    + "zones: that takes a /\(SubnetPlanner.vpcPrefixes.upperBound). Every pod takes an address, so a "
                    + "/16 is wise.",
                fix: room.flatMap { subject.moving(.network.vpcCidr, from: vpc, to: $0) })
        ]
    }
}
