extension Rule {
    static let versionExtended = Rule(
        "EKS004", "version-extended-support", .warning, about: [.cluster.version, .cluster.supportType],
        title: "The Kubernetes version is in standard support",
        reason: """
            In extended support the control plane costs $0.60 instead of $0.10 an hour, which is $365 more a month, \
            for a version that has few fixes left to come.
            """,
        example: .init(
            wrong: "cluster: {version: \"1.33\", supportType: extended}", right: "cluster: {version: \"1.36\"}"),
        source: .init("Amazon EKS pricing, extended support", "2026-11-23")
    ) { subject in
        guard subject.support == .extended, subject.document.cluster.supportType == .extended,
            let version = subject.version
        else { return [] }
        return [
            Violation(
                .cluster.version,
                "Kubernetes \(version.version) has been in extended support since \(version.endStandard): the control "
                    + "plane costs \(subject.extendedSurcharge) a month more, and on \(version.endExtended) the "
                    + "version is gone.",
                fix: subject.versionFix)
        ]
    }
}
