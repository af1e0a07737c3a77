import Environment

extension Rule {
    static let monitoringMissing = Rule(
        "ADD007", "monitoring-missing", .warning,
        about: [.addons[.kubePrometheusStack], .addons[.cloudwatchObservability]],
        title: "Something records metrics",
        reason: """
            Without kube-prometheus-stack and CloudWatch Observability nothing records what nodes and pods used. After \
            a job died of memory or sat idle on a GPU, nobody can tell.
            """,
        example: .init(
            wrong: "addons: {kubePrometheusStack: false, cloudwatchObservability: false}",
            right: "addons: {kubePrometheusStack: true}"),
        source: .init("Amazon EKS best practices, reliability: monitor the data plane", "2026-11-23")
    ) { subject in
        let addons = subject.document.addons
        guard !addons[.kubePrometheusStack], !addons[.cloudwatchObservability] else { return [] }
        return [
            Violation(
                .addons[.kubePrometheusStack],
                "Neither kube-prometheus-stack nor CloudWatch Observability is on: nothing records what nodes and "
                    + "pods did.",
                fix: Fix("switch kube-prometheus-stack on", [FieldChange(.addons[.kubePrometheusStack], .flag(true))]))
        ]
    }
}
