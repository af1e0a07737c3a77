extension Rule {
    static let bottlerocketUnverified = Rule(
        "EKS008", "bottlerocket-unverified", .error, about: [.cluster.version],
        title: "The pinned Bottlerocket has an image for the Kubernetes version",
        reason: """
            Karpenter's nodes run Bottlerocket, whose images come for each Kubernetes version separately, weeks after \
            the version. The add-ons stage pins a release and refuses a version that it has no image for, after \
            network and cluster are paid for.
            """,
        example: .init(wrong: "cluster: {version: \"1.37\"}", right: "cluster: {version: \"1.36\"}"),
        source: .init(
            "Bottlerocket's changelogs: 1.37 from v1.66.0 on; the add-ons stage's pin of v1.64.0", "2026-09-22")
    ) { subject in
        guard let version = subject.version, !version.bottlerocketVerified,
            [.standard, .extended].contains(version.support(on: subject.today))
        else { return [] }
        return [
            Violation(
                .cluster.version,
                "The Bottlerocket release that the stack pins has no image for Kubernetes \(version.version): the "
                    + "add-ons stage refuses it, and no pool could start a node.",
                fix: subject.versionFix)
        ]
    }
}
