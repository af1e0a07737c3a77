extension Rule {
    static let cidrHostBits = Rule(
        "NET002", "cidr-host-bits", .error,
        about: [
            .network.vpcCidr, .network.secondaryCidrs, .network.publicSubnets, .network.privateSubnets,
            .network.controlPlaneSubnets, .cluster.serviceCidr,
        ],
        title: "A block begins where blocks of its size begin",
        reason: """
            10.1.3.1/16 names an address inside of a block, not the block. AWS clears the rest without a word, and \
            Terraform then finds another value than it wrote at every plan; the stages refuse it.
            """,
        example: .init(wrong: "vpcCidr: 10.1.3.1/16", right: "vpcCidr: 10.1.0.0/16"),
        source: .vpcBlocks
    ) { subject in
        subject.addressProblems.filter(\.hasHostBits).violations(sharing: subject.subnetRepairs()) { problem, repairs in
            Violation(problem.path, problem.error.description, fix: subject.fix(for: problem, repairs))
        }
    }
}
