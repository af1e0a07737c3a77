extension Rule {
    static let versionGone = Rule(
        "EKS003", "version-gone", .error, about: [.cluster.version],
        title: "AWS still supports the Kubernetes version",
        reason: """
            EKS supports a version for 14 months and for 12 more at a surcharge. After that no cluster can be created \
            with it, and those that exist are upgraded without asking.
            """,
        example: .init(wrong: "cluster: {version: \"1.30\"}", right: "cluster: {version: \"1.36\"}"),
        source: .versionCalendar
    ) { subject in
        guard subject.support == .ended, let version = subject.version else { return [] }
        return [
            Violation(
                .cluster.version,
                "All support for Kubernetes \(version.version) ended on \(version.endExtended). EKS refuses to create "
                    + "it.",
                fix: subject.versionFix)
        ]
    }
}
