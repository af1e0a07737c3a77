import Environment
import Text

extension Rule {
    static let besideExistingVPC = Rule(
        "NET028", "beside-existing-vpc", .error,
        about: [
            .network.vpcCidr, .network.secondaryCidrs, .network.publicSubnets, .network.privateSubnets,
            .network.controlPlaneSubnets, .network.vpcEndpoints, .network.existingVpc.id,
        ],
        title: "A VPC that is there has its blocks, subnets and endpoints already",
        reason: """
            Where the environment goes into a VPC that is there, nothing of it is made: blocks would have no meaning, and \
            endpoints would change what belongs to others. Two answers to one question are none.
            """,
        example: .init(
            wrong: "{vpcCidr: 10.1.0.0/16, existingVpc: {id: vpc-0123456789abcdef0}}",
            right: "{existingVpc: {id: vpc-0123456789abcdef0}}"),
        source: .existingVPC
    ) { subject in
        let network = subject.document.network
        guard network.usesExistingVpc else { return [] }
        let given: [(FieldPath, Bool, FieldValue)] = [
            (.network.vpcCidr, !network.vpcCidr.isEmpty, .text("")),
            (.network.secondaryCidrs, !network.secondaryCidrs.isEmpty, .list([])),
            (.network.publicSubnets, !network.publicSubnets.isEmpty, .list([])),
            (.network.privateSubnets, !network.privateSubnets.isEmpty, .list([])),
            (.network.controlPlaneSubnets, !network.controlPlaneSubnets.isEmpty, .list([])),
            (.network.vpcEndpoints, network.vpcEndpoints, .flag(false)),
        ]
        let beside = given.filter(\.1)
        guard let first = beside.first else { return [] }
        return [
            Violation(
                first.0,
                "\(network.existingVpc.id.shown) is there already, with its blocks and endpoints, and yet "
                    + "\(beside.map(\.0.description).listed()) \(beside.count == 1 ? "is" : "are") given for a new VPC.",
                fix: Fix("use the VPC that is there alone", beside.map { FieldChange($0.0, $0.2) }))
        ]
    }
}
