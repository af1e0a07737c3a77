import Catalog
import Environment
import StructuredData
import TestSupport

@testable import EnvironmentBundle

/// Rendered objects, and ways to ask them.
struct RafaySample {
    let inputs: BundleInputs
    let objects: [RafayObject]

    init(_ changes: KeyValuePairs<FieldPath, FieldValue> = [:], under preset: Preset? = nil) {
        self.init(.sample(changes), under: preset)
    }

    init(_ document: EnvironmentDocument, under preset: Preset? = nil) {
        inputs = BundleInputs(document: document, catalog: .builtIn, preset: preset)
        objects = RafayObject.all(for: inputs)
    }

    func object(_ kind: String, _ stage: Stage? = nil) -> RafayObject? {
        objects.first { $0.kind == kind && $0.stage == stage }
    }

    /// The variables of an object, as they come out of YAML again.
    func variables(_ kind: String, _ stage: Stage? = nil) throws -> [Variable] {
        guard let object = object(kind, stage) else { return [] }
        let root = try loadYAML(object.content.yamlText) as? [String: Any]
        let spec = root?["spec"] as? [String: Any]
        return (spec?["variables"] as? [[String: Any]] ?? []).map(Variable.init)
    }

    func variable(_ name: String, in kind: String, _ stage: Stage? = nil) throws -> Variable? {
        try variables(kind, stage).first { $0.name == name }
    }

    struct Variable {
        let name: String
        let type: String?
        /// Nil unless YAML reads it as text.
        let value: String?
        let isRequired: Bool
        let overrideType: String?
        let restrictedValues: [String]?
        let description: String?
        let display: [String: String]?

        init(_ fields: [String: Any]) {
            let options = fields["options"] as? [String: Any]
            let override = options?["override"] as? [String: Any]
            name = fields["name"] as? String ?? ""
            type = fields["valueType"] as? String
            value = fields["value"] as? String
            isRequired = options?["required"] as? Bool ?? false
            overrideType = override?["type"] as? String
            restrictedValues = override?["restrictedValues"] as? [String]
            description = options?["description"] as? String
            display = options?["displayMetadata"] as? [String: String]
        }
    }
}
