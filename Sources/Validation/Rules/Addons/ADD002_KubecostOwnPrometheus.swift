import Environment

extension Rule {
    static let kubecostOwnPrometheus = Rule(
        "ADD002", "kubecost-own-prometheus", .note, about: [.addons[.kubecost], .addons[.kubePrometheusStack]],
        title: "Kubecost reads the Prometheus that is there",
        reason: """
            Kubecost works out costs from Prometheus' metrics. Without kube-prometheus-stack it brings a Prometheus of \
            its own, with memory, a volume and no dashboards or alerts for anybody else.
            """,
        example: .init(
            wrong: "addons: {kubecost: true, kubePrometheusStack: false}",
            right: "addons: {kubecost: true, kubePrometheusStack: true}"),
        source: .addonStage
    ) { subject in
        let addons = subject.document.addons
        guard addons[.kubecost], !addons[.kubePrometheusStack] else { return [] }
        return [
            Violation(
                .addons[.kubecost],
                "Without kube-prometheus-stack Kubecost brings a Prometheus of its own, which serves nothing else.",
                fix: Fix("switch kube-prometheus-stack on", [FieldChange(.addons[.kubePrometheusStack], .flag(true))]))
        ]
    }
}
