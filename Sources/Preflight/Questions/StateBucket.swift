import Environment

/// The S3 bucket for Terraform's state is there, in the Region that was named, and may be used.
struct StateBucket: Question {
    let s3: EnvironmentDocument.S3Backend

    let id = "state-bucket"
    var title: String { "Bucket \(s3.bucket)" }
    let after = ["account"]

    private var arguments: [String] {
        [
            "s3api", "head-bucket", "--bucket", s3.bucket, "--region", s3.region, "--query", "BucketRegion", "--output",
            "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let answer = try account.ask(arguments)
        switch answer {
        case .refused(.code("404")), .refused(.code("NoSuchBucket")):
            return .error(
                "There is no bucket \(s3.bucket).",
                remedy: """
                    Make it: aws s3 mb s3://\(s3.bucket) --region \(s3.region). \
                    Or name another: \(FieldPath.delivery.terraform.s3.bucket)
                    """
            )
        case .refused(.code("403")):
            return .error(
                "The bucket \(s3.bucket) is not yours to use: it belongs to somebody else, or a policy keeps you out.",
                remedy:
                    "Name another bucket, or have s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject on it allowed to you."
            )
        case .refused(.code("301")), .refused(.code("400")):
            return .error(
                "The bucket \(s3.bucket) is not in \(s3.region).",
                remedy: "Name its Region: \(FieldPath.delivery.terraform.s3.region)")
        default: break
        }
        // Programs before 2024 do not tell the Region.
        guard case .words(let words) = try account.words(arguments, where: \.isPlainWord), words.count <= 1 else {
            return Verdict(noUse: answer, to: arguments)
        }
        if let found = words.first, found != s3.region {
            return .error(
                "The bucket \(s3.bucket) is in \(found), and \(s3.region) was named.",
                remedy: "Name its Region: \(FieldPath.delivery.terraform.s3.region)=\(found)")
        }
        return .fine("The bucket \(s3.bucket) is there.")
    }
}
