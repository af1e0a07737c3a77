import Environment
import StructuredData

extension RafayObject {
    /// What people order environments from: the three stages, the form, and the page that tells what it is.
    static func environmentTemplate(for inputs: BundleInputs) -> RafayObject {
        let rafay = inputs.document.delivery.rafay
        return RafayObject(
            apiVersion: environmentManager, kind: "EnvironmentTemplate",
            name: RafayNames(of: inputs.document).environmentTemplate, project: rafay.project,
            description: "An Amazon EKS cluster for AI/ML work, in a VPC of its own.",
            annotations: ["eaas.envmgmt.io/category": "AI/ML"],
            spec: .members([
                "version": .text(rafay.version),
                "versionState": "active",
                "resources": .list(Stage.allCases.map { resource($0, of: inputs.document) }),
                "agents": references([rafay.agent]),
                "variables": .list(RafayForm(for: inputs).variables.map(\.content)),
                "readme": .text(RafayReadme(for: inputs).text),
                "hooks": approval(of: inputs.document),
                "schedules": schedules(of: inputs.document),
                "sharing": sharing(of: inputs.document),
            ]))
    }

    /// A stage and every stage that it takes outputs of: Rafay is told of each, and need not follow a chain.
    private static func resource(_ stage: Stage, of document: EnvironmentDocument) -> StructuredValue {
        let names = RafayNames(of: document)
        let producers = Set(StageVariables.handovers(to: stage).map(\.producer))
        let dependencies = Stage.allCases.filter(producers.contains).map(names.resourceTemplate)
        return .members([
            "type": "dynamic",
            "kind": "resourcetemplate",
            "name": .text(names.resourceTemplate(of: stage)),
            "resourceOptions": ["version": .text(document.delivery.rafay.version)],
            "dependsOn": dependencies.isEmpty ? nil : references(dependencies),
        ])
    }
}
