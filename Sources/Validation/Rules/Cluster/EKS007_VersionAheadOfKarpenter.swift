extension Rule {
    static let versionAheadOfKarpenter = Rule(
        "EKS007", "version-ahead-of-karpenter", .warning, about: [.cluster.version],
        title: "Karpenter declares the Kubernetes version",
        reason: """
            Each Karpenter release declares the Kubernetes versions that it was tested with. Ahead of them it warns in \
            its log and may misjudge nodes; a newer release usually follows within weeks.
            """,
        example: .init(
            wrong: "cluster: {version: \"1.37\"}    # before October 2026", right: "cluster: {version: \"1.36\"}"),
        source: .init("karpenter-provider-aws 1.15.0, compatibility matrix", "2026-10-10")
    ) { subject in
        guard let version = subject.version, version.karpenter == nil,
            let declared = subject.catalog.versions.first(where: { $0.karpenter != nil }),
            version.minor > declared.minor
        else { return [] }
        return [
            Violation(
                .cluster.version,
                "No Karpenter release declares Kubernetes \(version.version) yet, the one pinned here included; "
                    + "\(declared.version) is the newest that one does. Nodes may start wrong or not at all.",
                fix: subject.versionFix)
        ]
    }
}
