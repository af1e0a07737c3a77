extension FieldPath {
    package static var name: FieldPath { FieldPath(field: "name") }
    package static var description: FieldPath { FieldPath(field: "description") }
    package static var preset: FieldPath { FieldPath(field: "preset") }
    package static var region: FieldPath { FieldPath(field: "region") }
    /// All tags; `.tags["team"]` is one of them.
    package static var tags: FieldPath { FieldPath(field: "tags") }
}

extension FieldCatalogue {
    static let basics: [Field] = [
        .text(
            .name, "Name", \.name, page: .basics, required: true,
            variables: [.init(.network, "name"), .init(.cluster, "cluster_name")],
            help: """
                Name of the cluster and of everything made for it. Lower-case letters, digits and hyphens, 2 to 27 of \
                them, because IAM roles are named after it.
                """),
        .text(
            .description, "Description", \.description, page: .basics,
            help: "What the environment is for, in a line that colleagues will read."),
        .text(
            .preset, "Preset", \.preset, page: .basics,
            help: "The preset that the environment started from. Its policy goes on being checked."),
        .text(
            .region, "Region", \.region, page: .region, domain: .known(.regions), required: true,
            variables: [.init(.network, "aws_region"), .init(.cluster, "aws_region"), .init(.addons, "aws_region")],
            help: """
                The AWS region of the environment. It decides which GPU families there are, what things cost, and \
                where data lives.
                """),
    ]

    static let tagging: [Field] = [
        .tags(
            .tags, "Tags", \.tags, page: .basics,
            variables: [.init(.network, "tags"), .init(.cluster, "tags"), .init(.addons, "tags")],
            help: "Tags on every AWS resource of the environment, for cost reports and ownership.")
    ]
}
