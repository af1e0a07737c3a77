import Environment

extension Rule {
    static let existingVPCUnnamed = Rule(
        "NET029", "existing-vpc-unnamed", .error,
        about: [
            .network.existingVpc.id, .network.existingVpc.privateSubnets, .network.existingVpc.publicSubnets,
            .network.existingVpc.tagSubnets,
        ],
        title: "Subnets that are there are named with their VPC",
        reason: """
            Without the VPC's id a new one is made, and the subnets that are named beside it stay unused. By the id it is seen, \
            too, that all of them are the same VPC's.
            """,
        example: .init(
            wrong: "existingVpc: {privateSubnets: [subnet-0aaa0123456789abc, subnet-0bbb0123456789abc]}",
            right: "existingVpc: {id: vpc-0123456789abcdef0, privateSubnets: [...]}"),
        source: .existingVPC
    ) { subject in
        let vpc = subject.document.network.existingVpc
        guard vpc.id.isEmpty, vpc != .init() else { return [] }
        return [
            Violation(
                .network.existingVpc.id,
                vpc.privateSubnets.isEmpty && vpc.publicSubnets.isEmpty
                    ? "Subnets of a VPC that is there are to be tagged, and no VPC is named."
                    : "Subnets of a VPC that is there are named, and the VPC is not: a new one would be made.",
                fix: Fix(
                    "make a new VPC",
                    [
                        FieldChange(.network.existingVpc.privateSubnets, .list([])),
                        FieldChange(.network.existingVpc.publicSubnets, .list([])),
                        FieldChange(.network.existingVpc.tagSubnets, .flag(false)),
                    ]))
        ]
    }
}
