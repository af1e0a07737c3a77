import Environment

extension Rule {
    static let kuberayWithoutVolcano = Rule(
        "ADD003", "kuberay-without-volcano", .note, about: [.addons[.kuberayOperator], .addons[.volcano]],
        title: "KubeRay has a batch scheduler",
        reason: """
            The standard scheduler places a Ray cluster's pods one by one. Two jobs that want the last GPUs can each \
            get half of them and wait for each other for ever, at full price. Volcano starts all pods of a job or \
            none.
            """,
        example: .init(
            wrong: "addons: {kuberayOperator: true, volcano: false}",
            right: "addons: {kuberayOperator: true, volcano: true}"),
        source: .init("KubeRay documentation, integration with Volcano; the add-ons stage", "2026-11-24")
    ) { subject in
        let addons = subject.document.addons
        guard addons[.kuberayOperator], !addons[.volcano] else { return [] }
        return [
            Violation(
                .addons[.kuberayOperator],
                "Without Volcano the pods of a Ray cluster start one by one, so two jobs can block each other half "
                    + "started.",
                fix: Fix("switch Volcano on", [FieldChange(.addons[.volcano], .flag(true))]))
        ]
    }
}
