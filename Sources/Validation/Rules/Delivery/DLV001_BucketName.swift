import Addressing
import Environment
import Text

extension Rule {
    static let bucketName = Rule(
        "DLV001", "bucket-name", .error, about: [.delivery.terraform.s3.bucket],
        title: "The state bucket has a name that S3 allows",
        reason: """
            S3 buckets have 3 to 63 lower-case letters, digits, hyphens and dots, and begin and end with a letter or \
            digit. Terraform cannot even start without the bucket, which has to exist beforehand.
            """,
        example: .init(wrong: "s3: {bucket: My_State}", right: "s3: {bucket: my-company-terraform-state}"),
        source: .init("Amazon S3 User Guide, general purpose bucket naming rules", "2026-11-23")
    ) { subject in
        let terraform = subject.document.delivery.terraform
        guard terraform.backend == .s3, let trouble = BucketName.trouble(with: terraform.s3.bucket) else { return [] }
        let better = BucketName.allowed(like: terraform.s3.bucket)
        return [
            Violation(
                .delivery.terraform.s3.bucket,
                terraform.s3.bucket.isEmpty
                    ? "The state is to be kept in S3, and no bucket is named. Name one that exists already; Terraform "
                        + "does not make it."
                    : "\(terraform.s3.bucket.shown) is no name for an S3 bucket: \(trouble).",
                fix: better.map { Fix(use: .text($0), at: .delivery.terraform.s3.bucket) })
        ]
    }
}

/// Names of general purpose buckets.
private enum BucketName {
    private static let reservedStarts = ["xn--", "sthree-", "amzn-s3-demo-"]
    private static let reservedEnds = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3", "-an"]

    /// What is wrong with a name, in words that follow a colon; nil when nothing is.
    static func trouble(with name: String) -> String? {
        guard FieldBounds.bucketName.size.contains(name.length) else {
            return "names have \(FieldBounds.bucketName.inWords) characters"
        }
        let scalars = name.unicodeScalars
        guard scalars.allSatisfy({ $0.isOfLabel || $0 == "." }) else {
            return "names have lower-case letters, digits, hyphens and dots"
        }
        guard scalars.first.map(isEnd) == true, scalars.last.map(isEnd) == true else {
            return "names begin and end with a letter or digit"
        }
        guard !name.hasDoubleDot else { return "dots do not stand side by side" }
        guard (try? IPv4Address(parsing: name)) == nil else { return "names do not look like addresses" }
        if let start = reservedStarts.first(where: name.hasPrefix) { return "AWS keeps names that begin with \(start)" }
        if let end = reservedEnds.first(where: name.hasSuffix) { return "AWS keeps names that end with \(end)" }
        return nil
    }

    /// The name that was most likely meant; nil when that is not allowed either.
    static func allowed(like name: String) -> String? {
        let label = name.label()
        return trouble(with: label) == nil ? label : nil
    }

    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool { scalar.isLowercaseLetter || scalar.isDigit }
}

extension String {
    /// Two dots in a row.
    var hasDoubleDot: Bool {
        zip(utf8, utf8.dropFirst()).contains { $0 == UInt8(ascii: ".") && $1 == UInt8(ascii: ".") }
    }
}
