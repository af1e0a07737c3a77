extension Rule {
    static let supportTypePast = Rule(
        "EKS006", "support-type-past", .warning, about: [.cluster.version, .cluster.supportType],
        title: "With standard support type the version is in standard support",
        reason: """
            Support type standard tells AWS to upgrade the control plane when the version's standard support ends. For \
            a version that is past that day there is nothing to wait for: the cluster does not stay at the version \
            that was asked for, while its nodes and add-ons were chosen for it.
            """,
        example: .init(
            wrong: "cluster: {version: \"1.33\", supportType: standard}",
            right: "cluster: {version: \"1.36\", supportType: standard}"),
        source: .versionCalendar
    ) { subject in
        guard subject.support == .extended, subject.document.cluster.supportType == .standard,
            let version = subject.version
        else { return [] }
        return [
            Violation(
                .cluster.version,
                "Standard support for Kubernetes \(version.version) ended on \(version.endStandard), and with support "
                    + "type standard AWS upgrades such a cluster by itself. To stay costs "
                    + "\(subject.extendedSurcharge) a month more.",
                fix: subject.versionFix)
        ]
    }
}
