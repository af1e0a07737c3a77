import Environment
import StructuredData

extension RafayObject {
    /// This document's environment, ordered from the template. Applying it makes the environment.
    static func environment(for inputs: BundleInputs) -> RafayObject {
        let rafay = inputs.document.delivery.rafay
        let names = RafayNames(of: inputs.document)
        // The template holds what nobody may change, and would refuse to hear it again.
        let answers = RafayForm(for: inputs).variables
            .filter { $0.override != .notAllowed }
            .map { RafayVariable(name: $0.name, value: $0.value) }
        return RafayObject(
            apiVersion: environmentManager, kind: "Environment",
            name: names.environment, project: rafay.project, description: inputs.document.description,
            spec: [
                "template": ["name": .text(names.environmentTemplate), "version": .text(rafay.version)],
                "agents": references([rafay.agent]),
                "variables": .list(answers.map(\.content)),
            ])
    }
}
