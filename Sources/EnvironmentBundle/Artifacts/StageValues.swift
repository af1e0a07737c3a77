import Environment
import StructuredData

extension Artifact {
    /// `terraform/<stage>.tfvars`: this environment's values.
    static let stageValues = Artifact { inputs in
        Stage.allCases.map { stage in
            let values = StageVariables.values(of: stage, in: inputs)
            return BundleFile(
                "terraform/\(stage.rawValue).tfvars",
                StructuredValue.map(values.map { .init($0.name, $0.value) }).tfvarsText)
        }
    }
}
