import Environment
import StructuredData

/// Where a stage's state lies when it is kept in S3: the settings of Terraform's backend.
struct S3State {
    /// Names and values, in the order in which they are written.
    let settings: StructuredValue

    /// Nil when the document keeps state elsewhere.
    init?(of stage: Stage, in document: EnvironmentDocument) {
        guard document.delivery.terraform.backend == .s3 else { return nil }
        let s3 = document.delivery.terraform.s3
        let key = ([s3.keyPrefix].filter { !$0.isEmpty } + ["\(stage.rawValue).tfstate"]).joined(separator: "/")
        settings = [
            "bucket": .text(s3.bucket), "region": .text(s3.region), "key": .text(key), "encrypt": true,
            // A lock beside the state, without a DynamoDB table: Terraform and OpenTofu from 1.10 on.
            "use_lockfile": true,
        ]
    }

    /// `name=value`, as the command line of `init` takes them.
    var arguments: [String] {
        guard case .map(let members) = settings else { return [] }
        return members.map { member in
            switch member.value {
            case .text(let text): "\(member.key)=\(text)"
            case let value: "\(member.key)=\(value.hclText)"
            }
        }
    }
}
