import Environment
import StructuredData

extension RafayObject {
    /// One stage of the stack: its folder in the repository, its variables, and where its state is kept.
    static func resourceTemplate(of stage: Stage, for inputs: BundleInputs) -> RafayObject {
        let document = inputs.document
        let rafay = document.delivery.rafay
        let names = RafayNames(of: document)
        return RafayObject(
            apiVersion: environmentManager, kind: "ResourceTemplate",
            name: names.resourceTemplate(of: stage), project: rafay.project, stage: stage,
            description: "The stage \(stage.rawValue), from terraform/\(stage.rawValue) in the repository.",
            spec: .members([
                "version": .text(rafay.version),
                "versionState": "active",
                "provider": "opentofu",
                "providerOptions": ["openTofu": openTofuOptions(of: stage, in: document)],
                "repositoryOptions": [
                    "name": .text(names.repository),
                    "branch": .text(names.versionBranch),
                    "directoryPath": .text("\(names.folder)/terraform/\(stage.rawValue)"),
                ],
                "contexts": references([names.credentials]),
                "agents": references([rafay.agent]),
                "variables": .list(variables(of: stage, in: inputs).map(\.content)),
                "hooks": hooks(of: stage, in: document),
                "sharing": sharing(of: document),
            ]))
    }

    /// Rafay keeps the state, unless the document puts it into S3: then the stage has a backend of its own, and is told
    /// where as `terraform init` is in the other route.
    private static func openTofuOptions(of stage: Stage, in document: EnvironmentDocument) -> StructuredValue {
        guard let state = S3State(of: stage, in: document) else {
            // The newest that a template of Rafay's own was seen to pin (RafaySystems/envmgr, terraform/slurm, 2025).
            return ["version": "1.8.2", "backendType": "system", "refresh": true]
        }
        return [
            // A lock in the bucket needs 1.10.
            "version": "1.10.0", "backendType": "custom", "backendConfigs": .texts(state.arguments), "refresh": true,
        ]
    }

    /// Every variable that the stage is given. Values of fields stay open to the environment template, which knows the
    /// policy; what follows from something else is closed.
    private static func variables(of stage: Stage, in inputs: BundleInputs) -> [RafayVariable] {
        let names = RafayNames(of: inputs.document)
        let known = StageVariables.values(of: stage, in: inputs).map { name, value in
            let field = StageVariables.fields.first { $0.variables.contains(.init(stage, name)) }
            return switch field {
            case let field? where field.path == .name:
                RafayVariable(
                    name: name, value: nameOfCluster(in: inputs.document), description: field.help,
                    override: .notAllowed)
            case let field?:
                RafayVariable(
                    name: name, value: RafayValue(value), description: StageVariables.help(of: field),
                    override: .allowed)
            case nil:
                RafayVariable(
                    name: name, value: RafayValue(value),
                    description: "Worked out from the other values when the template was made.",
                    override: .notAllowed)
            }
        }
        let handedOver = StageVariables.handovers(to: stage).map { handover in
            RafayVariable(
                name: handover.name,
                value: .output(handover.name, of: names.resourceTemplate(of: handover.producer)),
                description: "Output of the stage \(handover.producer.rawValue).",
                override: .notAllowed)
        }
        return known + handedOver
    }

    /// The stages call it `name` and `cluster_name`. Both follow the name that the environment gets in Rafay: one
    /// decision, and two environments of one template never meet. State in S3 has one place, so it keeps one name.
    private static func nameOfCluster(in document: EnvironmentDocument) -> RafayValue {
        document.delivery.terraform.backend == .s3 ? .plain(document.name) : .environmentName
    }
}
