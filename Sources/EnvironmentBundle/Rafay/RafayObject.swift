import Environment
import StructuredData

/// One object of Rafay's Environment Manager, as `rctl apply -f` takes it.
struct RafayObject: Equatable, Sendable {
    let apiVersion: String
    let kind: String
    /// A DNS label; Rafay keys objects by kind, project and name, and lets none of them change.
    let name: String
    /// The Rafay project, by name.
    let project: String
    /// The stage that the object stands for; nil when it is about all of them.
    var stage: Stage?
    /// What a person reads beside the name in the portal.
    var description = ""
    var annotations: [String: String] = [:]
    let spec: StructuredValue

    /// Every object of a document, each after those that it names; none when the document does without Rafay.
    static func all(for inputs: BundleInputs) -> [RafayObject] {
        guard inputs.document.delivery.rafay.enabled else { return [] }
        return [.repository(for: inputs.document), .credentials(for: inputs.document)]
            + Stage.allCases.map { .resourceTemplate(of: $0, for: inputs) }
            + [.environmentTemplate(for: inputs)]
            + (inputs.document.delivery.rafay.publish ? [.environment(for: inputs)] : [])
    }

    /// `03-resourcetemplate-network.yaml`.
    func fileName(number: Int) -> String {
        let digits = String(number)
        let parts = [digits.count == 1 ? "0" + digits : digits, kind.lowercased(), stage?.rawValue]
        return parts.compactMap { $0 }.joined(separator: "-") + ".yaml"
    }

    var content: StructuredValue {
        .members([
            "apiVersion": .text(apiVersion),
            "kind": .text(kind),
            "metadata": .members([
                "name": .text(name),
                "project": .text(project),
                "description": description.isEmpty ? nil : .text(description),
                "annotations": annotations.isEmpty ? nil : .texts(annotations),
            ]),
            "spec": spec,
        ])
    }

    /// The group of the Environment Manager's own kinds.
    static let environmentManager = "eaas.envmgmt.io/v1"

    /// A list of references by name, as agents, contexts and dependencies are given.
    static func references(_ names: [String]) -> StructuredValue {
        .list(names.map { ["name": .text($0)] })
    }
}
