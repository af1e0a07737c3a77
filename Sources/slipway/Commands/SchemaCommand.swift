import ArgumentParser
import Environment
import EnvironmentBundle
import StructuredData
import Validation

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema (2020-12) of what Slipway reads and writes.",
        discussion: Discussion.text(
            """
            environment and preset are what people write; plan is plan.json; findings is what `slipway validate --format json` prints.
            """,
            examples: "slipway schema environment", "slipway schema preset"))

    @Argument(help: "Of what.")
    var document: Document

    enum Document: String, CaseIterable, ExpressibleByArgument {
        case environment, preset, plan, findings

        var schema: StructuredValue {
            switch self {
            case .environment: EnvironmentDocument.schema(judgedBy: Self.rules(about:))
            case .preset: Preset.schema(judgedBy: Self.rules(about:))
            case .plan: ApplyPlan.schema
            case .findings: SchemaOfFindings.schema
            }
        }

        private static func rules(about field: Field) -> [String] { RuleRegistry.rules(about: field).map(\.code) }
    }

    func run() { Output.result(document.schema.jsonText) }
}
