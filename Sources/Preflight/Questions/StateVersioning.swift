import Environment
import StructuredData

/// The bucket for Terraform's state keeps former versions: without them a broken state is lost.
struct StateVersioning: Question {
    let s3: EnvironmentDocument.S3Backend

    let id = "state-versioning"
    var title: String { "Versions in bucket \(s3.bucket)" }
    let after = ["state-bucket"]

    private var arguments: [String] {
        [
            "s3api", "get-bucket-versioning", "--bucket", s3.bucket, "--region", s3.region, "--query", "Status",
            "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        switch try account.words(arguments, where: { ["Enabled", "Suspended"].contains($0) }) {
        case .words(["Enabled"]): .fine("The bucket \(s3.bucket) keeps former versions of the state.")
        case .words:
            .warning(
                "The bucket \(s3.bucket) keeps no former versions: a state that breaks is lost.",
                remedy: ShellText.command([
                    "aws", "s3api", "put-bucket-versioning", "--bucket", s3.bucket, "--region", s3.region,
                    "--versioning-configuration", "Status=Enabled",
                ]))
        case .none(_, let verdict): verdict
        }
    }
}
