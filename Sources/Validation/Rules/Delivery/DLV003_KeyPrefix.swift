import Environment
import Text

extension Rule {
    static let keyPrefix = Rule(
        "DLV003", "key-prefix", .error, about: [.delivery.terraform.s3.keyPrefix],
        title: "The key prefix is a path below the bucket",
        reason: """
            Terraform refuses keys that begin or end with a slash, and doubled slashes or dots make folders that \
            people do not find again. Without a prefix, two environments in a bucket write over each other's state: \
            that is a warning.
            """,
        example: .init(wrong: "s3: {keyPrefix: /ray-dev/}", right: "s3: {keyPrefix: ray-dev}"),
        source: .init("Terraform's S3 backend; Amazon S3 User Guide, object key names", "2026-11-23")
    ) { subject in
        let terraform = subject.document.delivery.terraform
        let prefix = terraform.s3.keyPrefix
        let path: FieldPath = .delivery.terraform.s3.keyPrefix
        guard terraform.backend == .s3 else { return [] }
        if prefix.isEmpty {
            return [
                Violation(
                    path,
                    "There is no key prefix. A second environment in the same bucket would take this one's state for "
                        + "its own and destroy what it finds there.",
                    severity: .warning,
                    fix: subject.document.name.isLabel ? Fix(use: .text(subject.document.name), at: path) : nil)
            ]
        }
        let better = prefix.cleanPath
        let longest = FieldBounds.keyPrefix.size.upperBound
        // The plan takes the name, whose own trouble is found there.
        guard better != prefix || prefix.utf8.count > longest, prefix != subject.document.name else { return [] }
        return [
            Violation(
                path,
                prefix.utf8.count > longest
                    ? "The key prefix has \(prefix.utf8.count) characters, and S3 allows 1,024 for a whole key. Keep "
                        + "it to \(longest) at most."
                    : "\(prefix.shown) is no path below a bucket: it has names with single slashes between them, none "
                        + "first or last, and no \"..\".",
                fix: better.isEmpty || better.utf8.count > longest ? nil : Fix(use: .text(better), at: path))
        ]
    }
}

extension String {
    /// The relative path that was most likely meant: parts joined by single slashes, without `.` and `..`, and with a
    /// hyphen for what cannot be seen.
    var cleanPath: String {
        split { $0 == "/" || $0 == "\\" }
            .map { part in String(part).harmless == part ? String(part) : String(part).replacingUnseen }
            .filter { $0 != "." && $0 != ".." }
            .joined(separator: "/")
    }

    private var replacingUnseen: String {
        String(String.UnicodeScalarView(unicodeScalars.map { String($0).harmless == String($0) ? $0 : "-" }))
    }
}
