import Environment

extension Rule {
    static let mountpointWithoutBuckets = Rule(
        "ADD011", "mountpoint-without-buckets", .error,
        about: [.addons.s3Buckets, .addons[.mountpointS3CsiDriver]],
        title: "Mountpoint for S3 has a bucket",
        reason: """
            The driver's role may read the buckets that are named and no others. Without a name it can mount nothing, \
            and the cluster stage refuses it.
            """,
        example: .init(
            wrong: "addons: {mountpointS3CsiDriver: true, s3Buckets: []}",
            right: "addons: {mountpointS3CsiDriver: true, s3Buckets: [team-models]}"),
        source: .init("the cluster stage, preconditions.tf", "2026-11-25")
    ) { subject in
        let document = subject.document
        guard document.addons[.mountpointS3CsiDriver], document.addons.s3Buckets.isEmpty else { return [] }
        return [
            Violation(
                .addons.s3Buckets,
                "Mountpoint for S3 is on and has no bucket to mount. Name the buckets, or switch it off.",
                fix: Fix(
                    "switch Mountpoint for S3 off", [FieldChange(.addons[.mountpointS3CsiDriver], .flag(false))]))
        ]
    }
}
