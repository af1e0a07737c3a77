import Environment

extension Rule {
    static let volcanoAlone = Rule(
        "ADD004", "volcano-alone", .note, about: [.addons[.volcano], .addons[.kuberayOperator]],
        title: "Something uses Volcano",
        reason: """
            Volcano schedules only jobs that ask for it: its own kind of job, pods with schedulerName volcano, and \
            what KubeRay hands over. Nothing else in the stack does, so without KubeRay it is there for your own jobs \
            or idle.
            """,
        example: .init(
            wrong: "addons: {volcano: true, kuberayOperator: false}",
            right: "addons: {volcano: false, kuberayOperator: false}"),
        source: .addonStage
    ) { subject in
        let addons = subject.document.addons
        guard addons[.volcano], !addons[.kuberayOperator] else { return [] }
        return [
            Violation(
                .addons[.volcano],
                "Without KubeRay nothing here uses Volcano, except jobs of your own that name it as their scheduler.",
                fix: Fix("leave Volcano out", [FieldChange(.addons[.volcano], .flag(false))]))
        ]
    }
}
