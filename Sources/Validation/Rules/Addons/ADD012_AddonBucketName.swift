import Environment

extension Rule {
    static let addonBucketName = Rule(
        "ADD012", "addon-bucket-name", .error,
        about: [.addons.s3Buckets],
        title: "A bucket is given by its name",
        reason: """
            The role that Mountpoint for S3 takes names the buckets in ARNs, which are made of their names: 3 to 63 \
            lower-case letters, digits, dots and hyphens. An s3:// address or a path in it gives an ARN of nothing.
            """,
        example: .init(
            wrong: "addons: {s3Buckets: [\"s3://team-models/llama\"]}", right: "addons: {s3Buckets: [team-models]}"),
        source: .init("Amazon S3 User Guide, general purpose bucket naming rules; the cluster stage", "2026-11-25")
    ) { subject in
        let buckets = subject.document.addons.s3Buckets
        return buckets.indices.filter { !isBucketName(buckets[$0]) }.violations { index in
            let name = bucket(in: buckets[index])
            return Violation(
                .addons.s3Buckets[index],
                "\(buckets[index].shown) is not the name of a bucket. Write the name alone, such as team-models.",
                fix: name.map { Fix(in: buckets, at: index, of: .addons.s3Buckets, use: $0) })
        }
    }
}

/// What stands for the bucket in an address such as `s3://team-models/llama`; nil when that is no name either.
private func bucket(in text: String) -> String? {
    let address = text.hasPrefix("s3://") ? text.dropFirst("s3://".count) : text[...]
    return address.split(separator: "/").first.map(String.init).flatMap { isBucketName($0) ? $0 : nil }
}

/// 3 to 63 lower-case letters, digits, dots and hyphens, the first and the last a letter or a digit.
private func isBucketName(_ text: String) -> Bool {
    func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    let scalars = Array(text.unicodeScalars)
    guard (3...63).contains(scalars.count), let first = scalars.first, let last = scalars.last else { return false }
    return isAlphanumeric(first) && isAlphanumeric(last)
        && scalars.allSatisfy { isAlphanumeric($0) || $0 == "." || $0 == "-" }
}
