extension Rule {
    static let versionUnreleased = Rule(
        "EKS002", "version-unreleased", .error, about: [.cluster.version],
        title: "The Kubernetes version has come to EKS",
        reason: """
            A version appears on EKS weeks after Kubernetes releases it. Until then AWS refuses to create the cluster.
            """,
        example: .init(
            wrong: "cluster: {version: \"1.37\"}    # in September 2026", right: "cluster: {version: \"1.36\"}"),
        source: .versionCalendar
    ) { subject in
        guard subject.support == .upcoming, let version = subject.version else { return [] }
        return [
            Violation(
                .cluster.version, "Kubernetes \(version.version) comes to EKS on \(version.release), not before.",
                fix: subject.versionFix)
        ]
    }
}
