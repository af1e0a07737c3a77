extension Rule {
    static let subnetOutsideVPC = Rule(
        "NET010", "subnet-outside-vpc", .error,
        about: [
            .network.publicSubnets, .network.privateSubnets, .network.controlPlaneSubnets, .network.vpcCidr,
            .network.secondaryCidrs,
        ],
        title: "Subnets lie in the VPC",
        reason: "A subnet is a part of the VPC's primary block or of one of its secondary blocks. AWS refuses others.",
        example: .init(
            wrong: "{vpcCidr: 10.1.0.0/16, privateSubnets: [10.2.0.0/19, 10.1.64.0/19]}",
            right: "{vpcCidr: 10.1.0.0/16, privateSubnets: [10.1.32.0/19, 10.1.64.0/19]}"),
        source: .subnets
    ) { subject in
        let blocks = subject.vpcBlocks.map(\.block)
        guard subject.knowsVPC, blocks.allSatisfy({ BlockSize.allowed.contains($0.prefix) }) else { return [] }
        let cover = BlockCover(blocks)
        return subject.sizedSubnets.filter { !cover.contains($0.block) }
            .violations(sharing: subject.subnetRepairs()) { subnet, repairs in
                Violation(
                    subnet.path,
                    "\(subnet.block) is not in the VPC, which has "
                        + "\(blocks.prefix(VPCBlocks.most).map(\.description).listed()).",
                    fix: repairs.fix(at: subnet.path))
            }
    }
}
