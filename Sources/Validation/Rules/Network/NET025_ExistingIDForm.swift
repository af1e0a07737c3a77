import Environment

extension Rule {
    static let existingIDForm = Rule(
        "NET025", "existing-id-form", .error,
        about: [
            .network.existingVpc.id, .network.existingVpc.privateSubnets, .network.existingVpc.publicSubnets,
        ],
        title: "What is there is named by its id",
        reason: """
            A VPC's name is a tag, which may stand twice or be changed; its id is its own for ever: vpc- or subnet- and 8 or \
            17 hexadecimal digits. `aws ec2 describe-subnets` lists both.
            """,
        example: .init(
            wrong: "existingVpc: {id: shared-vpc}", right: "existingVpc: {id: vpc-0123456789abcdef0}"),
        source: .init("Amazon EC2 user guide, resource IDs", "2026-11-26")
    ) { subject in
        let id = subject.document.network.existingVpc.id
        let placed: [(path: FieldPath, id: String, kind: ResourceID.Kind)] =
            (id.isEmpty ? [] : [(.network.existingVpc.id, id, .vpc)])
            + subject.existingSubnets.map { ($0.path, $0.id, .subnet) }
        return placed.filter { !ResourceID.isSound($0.id, $0.kind) }.violations { wrong in
            Violation(
                wrong.path,
                "\(wrong.id.shown) is no id of a \(wrong.kind == .vpc ? "VPC" : "subnet"): that is "
                    + "\(wrong.kind.rawValue)- and 17 hexadecimal digits, in older accounts 8.",
                fix: ResourceID.meant(by: wrong.id, wrong.kind).map { Fix(use: .text($0), at: wrong.path) })
        }
    }
}
