import Environment

extension Rule {
    static let applicationSignalsAlone = Rule(
        "ADD008", "application-signals-alone", .error,
        about: [.addons[.applicationSignals], .addons[.cloudwatchObservability]],
        title: "Application Signals has CloudWatch Observability",
        reason: """
            The agent of CloudWatch Observability carries what Application Signals sees. Without it there is nobody to \
            send it, and the cluster stage refuses the two together.
            """,
        example: .init(
            wrong: "addons: {applicationSignals: true, cloudwatchObservability: false}",
            right: "addons: {applicationSignals: true, cloudwatchObservability: true}"),
        source: .init("the cluster stage, preconditions.tf", "2026-11-25")
    ) { subject in
        let addons = subject.document.addons
        guard addons[.applicationSignals], !addons[.cloudwatchObservability] else { return [] }
        return [
            Violation(
                .addons[.applicationSignals],
                "Application Signals is on, and CloudWatch Observability, whose agent sends it, is off.",
                fix: Fix(
                    "switch CloudWatch Observability on", [FieldChange(.addons[.cloudwatchObservability], .flag(true))])
            )
        ]
    }
}
