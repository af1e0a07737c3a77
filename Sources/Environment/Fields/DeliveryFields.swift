extension FieldPath {
    package static var delivery: DeliveryPaths { DeliveryPaths() }
}

/// Where it is said how the environment is delivered.
package struct DeliveryPaths: Sendable {
    package var terraform: TerraformPaths { TerraformPaths() }
    package var rafay: RafayPaths { RafayPaths() }
}

/// Where the values of the Terraform state stand.
package struct TerraformPaths: Sendable {
    package var backend: FieldPath { FieldPath(field: "delivery.terraform.backend") }
    package var s3: S3StatePaths { S3StatePaths() }
}

/// Where the values of a state in S3 stand.
package struct S3StatePaths: Sendable {
    package var bucket: FieldPath { FieldPath(field: "delivery.terraform.s3.bucket") }
    package var region: FieldPath { FieldPath(field: "delivery.terraform.s3.region") }
    package var keyPrefix: FieldPath { FieldPath(field: "delivery.terraform.s3.keyPrefix") }
}

/// Where the values of the Rafay objects stand.
package struct RafayPaths: Sendable {
    package var enabled: FieldPath { FieldPath(field: "delivery.rafay.enabled") }
    package var project: FieldPath { FieldPath(field: "delivery.rafay.project") }
    package var agent: FieldPath { FieldPath(field: "delivery.rafay.agent") }
    package var version: FieldPath { FieldPath(field: "delivery.rafay.version") }
    package var publish: FieldPath { FieldPath(field: "delivery.rafay.publish") }
    package var credentials: FieldPath { FieldPath(field: "delivery.rafay.credentials") }
    package var toolsImage: FieldPath { FieldPath(field: "delivery.rafay.toolsImage") }
    package var repository: RepositoryPaths { RepositoryPaths() }
    package var governance: GovernancePaths { GovernancePaths() }
}

/// Where it stands what others may do with the templates.
package struct GovernancePaths: Sendable {
    package var sharedWith: FieldPath { FieldPath(field: "delivery.rafay.governance.sharedWith") }
    package var approvers: FieldPath { FieldPath(field: "delivery.rafay.governance.approvers") }
    package var timeToLive: FieldPath { FieldPath(field: "delivery.rafay.governance.timeToLive") }
}

/// Where the values of the repository that Rafay reads stand.
package struct RepositoryPaths: Sendable {
    package var name: FieldPath { FieldPath(field: "delivery.rafay.repository.name") }
    package var endpoint: FieldPath { FieldPath(field: "delivery.rafay.repository.endpoint") }
    package var branch: FieldPath { FieldPath(field: "delivery.rafay.repository.branch") }
    package var path: FieldPath { FieldPath(field: "delivery.rafay.repository.path") }
}

extension FieldBounds {
    /// What S3 takes as the name of a bucket.
    package static let bucketName = FieldBounds(3...63, orUnused: true)
    /// S3 takes 1,024 for a whole key, and the names of the stages' files need some of them.
    package static let keyPrefix = FieldBounds(0...900)
    /// A DNS label, which is a name everywhere in Rafay.
    package static let rafayName = FieldBounds(1...63, orUnused: true)
    /// A name of an image with its registry, as OCI's distribution specification has it, its tag, and a digest.
    package static let image = FieldBounds(1...450, orUnused: true)
    /// File systems that Git stores a branch's name in take 255.
    package static let branch = FieldBounds(1...250, orUnused: true)
}

extension FieldCatalogue {
    static let delivery: [Field] = [
        .choice(
            .delivery.terraform.backend, "Terraform state", \.delivery.terraform.backend, group: .terraformState,
            [
                .init("local", "in the bundle's folder: for one person"),
                .init("s3", "in an S3 bucket with a lock: for a team"),
            ],
            help: "Where Terraform keeps what it knows of the environment. Rafay keeps its own."),
        .text(
            .delivery.terraform.s3.bucket, "State bucket", \.delivery.terraform.s3.bucket, group: .stateBucket,
            bounds: .bucketName,
            help: "The S3 bucket for the state. It must exist; versioning on is wise."),
        .text(
            .delivery.terraform.s3.region, "Bucket region", \.delivery.terraform.s3.region, group: .stateBucket,
            domain: .known(.regions), planned: true, help: "The region of the state bucket."),
        .text(
            .delivery.terraform.s3.keyPrefix, "Key prefix", \.delivery.terraform.s3.keyPrefix, group: .stateBucket,
            bounds: .keyPrefix,
            planned: true, help: "The folder in the bucket; each stage's state is a file below it."),
        .toggle(
            .delivery.rafay.enabled, "Rafay objects", \.delivery.rafay.enabled, group: .rafay,
            help: "Whether the bundle holds Rafay's templates, so that others can order the environment themselves."),
        .text(
            .delivery.rafay.project, "Rafay project", \.delivery.rafay.project, group: .rafay, bounds: .rafayName,
            help: "The Rafay project that the templates and the environment belong to."),
        .text(
            .delivery.rafay.agent, "Rafay agent", \.delivery.rafay.agent, group: .rafay, bounds: .rafayName,
            help: "The agent that runs OpenTofu. It must be registered and healthy in the project."),
        .text(
            .delivery.rafay.version, "Template version", \.delivery.rafay.version, group: .rafay, bounds: .rafayName,
            help:
                "The version of the templates, which read the stages from a branch of its own. Raise it, and nobody moves but who chooses."
        ),
        .toggle(
            .delivery.rafay.publish, "Publish it too", \.delivery.rafay.publish, group: .rafay,
            help: """
                Whether this environment is published, and not only the templates loaded from which others order theirs. \
                apply.sh rafay --to templates loads them first.
                """),
        .choice(
            .delivery.rafay.credentials, "AWS credentials", \.delivery.rafay.credentials, group: .rafay,
            [
                .init("agentRole", "the IAM role that the agent carries: no secret anywhere"),
                .init("keys", "access keys in a config context, which you fill in when you apply"),
            ],
            help: "What OpenTofu works as in AWS. A role is safer, and has to be bound to the agent beforehand."),
        .text(
            .delivery.rafay.toolsImage, "Tools image", \.delivery.rafay.toolsImage, group: .rafay, bounds: .image,
            help: """
                The image with sh, aws and kubectl in which the agent clears a cluster before it is destroyed. Name a copy \
                where the agent reaches no public registry.
                """),
        .text(
            .delivery.rafay.repository.name, "Repository", \.delivery.rafay.repository.name, group: .repository,
            bounds: .rafayName,
            planned: true, help: "What the Git repository is called in Rafay."),
        .text(
            .delivery.rafay.repository.endpoint, "Repository address", \.delivery.rafay.repository.endpoint,
            group: .repository, planned: true,
            help: "The Git repository that this bundle is pushed to and that the agent reads, https:// or git@."),
        .text(
            .delivery.rafay.repository.branch, "Branch", \.delivery.rafay.repository.branch, group: .repository,
            bounds: .branch,
            help:
                "The branch that the stages are pushed to, for people to read; templates follow that of their version."),
        .text(
            .delivery.rafay.repository.path, "Path in the repository", \.delivery.rafay.repository.path,
            group: .repository,
            help:
                "The folder that the stages are pushed into; when empty, one of the environment's name, never the root."
        ),
        .list(
            .delivery.rafay.governance.sharedWith, "Shared with", \.delivery.rafay.governance.sharedWith,
            group: .governance,
            help: """
                The Rafay projects whose people may order from the templates too. They work with this project's agent and \
                credentials.
                """),
        .list(
            .delivery.rafay.governance.approvers, "Approvers", \.delivery.rafay.governance.approvers,
            group: .governance,
            help:
                "E-mail addresses of those who have to agree before an environment is made. Nobody: no question is asked."
        ),
        .text(
            .delivery.rafay.governance.timeToLive, "Time to live", \.delivery.rafay.governance.timeToLive,
            group: .governance,
            help: """
                Hours or days after which Rafay destroys an environment, such as 8h or 2d. Empty: it stands until somebody \
                deletes it. Who ordered it may put that off once.
                """),
    ]
}
