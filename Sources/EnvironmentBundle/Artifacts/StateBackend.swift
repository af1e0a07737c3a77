import Environment

extension Artifact {
    /// Where Terraform keeps its state when that is S3: a backend in each stage and its settings beside it.
    ///
    /// The stages themselves name no backend, so that Rafay's own state store works with the same files.
    static let stateBackend = Artifact { inputs in
        Stage.allCases.flatMap { stage -> [BundleFile] in
            guard let state = S3State(of: stage, in: inputs.document) else { return [] }
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
                BundleFile("terraform/\(stage.rawValue).s3.tfbackend", state.settings.tfvarsText),
            ]
        }
    }
}
