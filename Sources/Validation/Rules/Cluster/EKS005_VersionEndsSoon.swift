import Text

extension Rule {
    static let versionEndsSoon = Rule(
        "EKS005", "version-ends-soon", .warning, about: [.cluster.version],
        title: "Standard support lasts at least 90 days more",
        reason: """
            A new environment on a version that is about to end has to be upgraded before it is settled, or is charged \
            for extended support, or is upgraded by AWS at a time that nobody chose.
            """,
        example: .init(
            wrong: "cluster: {version: \"1.34\"}    # in November 2026", right: "cluster: {version: \"1.36\"}"),
        source: .versionCalendar
    ) { subject in
        guard subject.support == .standard, let version = subject.version else { return [] }
        let days = subject.today.days(until: version.endStandard)
        guard days < 90 else { return [] }
        let then =
            switch subject.document.cluster.supportType {
            case .standard: "AWS then upgrades the control plane by itself"
            case .extended: "the control plane then costs \(subject.extendedSurcharge) a month more"
            }
        return [
            Violation(
                .cluster.version,
                "Standard support for Kubernetes \(version.version) ends on \(version.endStandard), in "
                    + "\(Wording.count(days, "day")): \(then).",
                fix: subject.versionFix)
        ]
    }
}
