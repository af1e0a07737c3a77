import Environment
import StructuredData

extension Artifact {
    /// Where Terraform keeps its state when that is S3: a backend in each stage and its settings beside it.
    ///
    /// The stages themselves name no backend, so that Rafay's own state store works with the same files.
    static let stateBackend = Artifact("state backend") { inputs in
        let s3 = inputs.document.delivery.terraform.s3
        guard inputs.document.delivery.terraform.backend == .s3 else { return [] }
        return Stage.allCases.flatMap { stage in
            let key = ([s3.keyPrefix].filter { !$0.isEmpty } + ["\(stage.rawValue).tfstate"]).joined(separator: "/")
            let settings: StructuredValue = [
                "bucket": .text(s3.bucket), "region": .text(s3.region), "key": .text(key), "encrypt": true,
                // A lock beside the state, without a DynamoDB table: Terraform and OpenTofu from 1.10 on.
                "use_lockfile": true,
            ]
            return [
                BundleFile(
                    "terraform/\(stage.rawValue)/backend.tf",
                    """
                    # The state lives in S3; ../\(stage.rawValue).s3.tfbackend says where.
                    terraform {
                      required_version = ">= 1.10"

                      backend "s3" {}
                    }

                    """),
                BundleFile("terraform/\(stage.rawValue).s3.tfbackend", settings.tfvarsText),
            ]
        }
    }
}
