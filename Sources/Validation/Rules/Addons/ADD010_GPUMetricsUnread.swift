import Environment

extension Rule {
    static let gpuMetricsUnread = Rule(
        "ADD010", "gpu-metrics-unread", .note,
        about: [.addons[.dcgmExporter], .addons[.kubePrometheusStack]],
        title: "What dcgm-exporter measures is read",
        reason: """
            dcgm-exporter measures and keeps nothing. The Prometheus of kube-prometheus-stack reads it, and Grafana and \
            Kubecost read that; without it the exporter takes room on GPU nodes for figures that nobody sees.
            """,
        example: .init(
            wrong: "addons: {dcgmExporter: true, kubePrometheusStack: false}",
            right: "addons: {dcgmExporter: true, kubePrometheusStack: true}"),
        source: .init("the add-ons stage, ai_addons.tf", "2026-11-25")
    ) { subject in
        let addons = subject.document.addons
        guard addons[.dcgmExporter], !addons[.kubePrometheusStack] else { return [] }
        return [
            Violation(
                .addons[.dcgmExporter],
                "Nothing reads what dcgm-exporter measures of the GPUs, because kube-prometheus-stack is off.",
                fix: Fix("switch kube-prometheus-stack on", [FieldChange(.addons[.kubePrometheusStack], .flag(true))]))
        ]
    }
}
