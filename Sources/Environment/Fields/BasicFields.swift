extension FieldPath {
    package static var name: FieldPath { FieldPath(field: "name") }
    package static var description: FieldPath { FieldPath(field: "description") }
    package static var preset: FieldPath { FieldPath(field: "preset") }
    package static var region: FieldPath { FieldPath(field: "region") }
    /// All tags; `.tags["team"]` is one of them.
    package static var tags: FieldPath { FieldPath(field: "tags") }
}

extension FieldBounds {
    /// An IAM role's name has at most 64 characters. Terraform's `name_prefix` appends 26 to make it unique, which leaves
    /// 38, and `karpenter-` with the hyphen at the end takes 11 of them.
    package static let name = FieldBounds(2...27, pattern: "^[a-z][a-z0-9-]*[a-z0-9]$")
    /// AWS allows 50 on a resource. Of these the stages, EKS and the load balancer controller set up to seven themselves
    /// (nodes of a node group have most); three are left for what they will set tomorrow.
    package static let tags = FieldBounds(0...40)
}

extension FieldCatalogue {
    static let basics: [Field] = [
        .text(
            .name, "Name", \.name, group: .basics, bounds: .name, required: true, describing: true,
            variables: [.init(.network, "name"), .init(.cluster, "cluster_name")],
            help: """
                Name of the cluster and of everything made for it. Lower-case letters, digits and hyphens, \
                \(FieldBounds.name.inWords) of them, because IAM roles are named after it.
                """),
        .text(
            .description, "Description", \.description, group: .basics, describing: true,
            help: "What the environment is for, in a line that colleagues will read."),
        .text(
            .preset, "Preset", \.preset, group: .basics, describing: true,
            help: "The preset that the environment started from. Its policy goes on being checked."),
        .text(
            .region, "Region", \.region, group: .region, domain: .known(.regions), required: true,
            variables: [.init(.network, "aws_region"), .init(.cluster, "aws_region"), .init(.addons, "aws_region")],
            help: """
                The AWS region of the environment. It decides which GPU families there are, what things cost, and \
                where data lives.
                """),
    ]

    static let tagging: [Field] = [
        .tags(
            .tags, "Tags", \.tags, group: .basics, bounds: .tags,
            variables: [.init(.network, "tags"), .init(.cluster, "tags"), .init(.addons, "tags")],
            help: "Tags on every AWS resource of the environment, for cost reports and ownership.")
    ]
}
