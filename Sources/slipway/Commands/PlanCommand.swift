import ArgumentParser
import EnvironmentBundle
import StructuredData
import Workbench

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Tell what applying an environment will do, how long it takes and what it costs.",
        discussion: Discussion.text(
            "Ends with 65 when the document has errors: what does not work has no plan.",
            examples: "slipway plan demo", "slipway plan env.yaml --route terraform --format markdown"))

    @Argument(
        help: ArgumentHelp("A document, a bundle's folder, or - for standard input.", valueName: "file-or-bundle"),
        completion: .file())
    var file: String

    @Option(help: "Tell of this route only (default: of all that the environment has).")
    var route: RouteName?

    @Option(help: "Text is short, markdown is PLAN.md, json is plan.json.")
    var format = Format.text

    @OptionGroup var surroundings: SurroundingsOptions

    enum RouteName: String, CaseIterable, ExpressibleByArgument { case terraform, rafay }
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

    func run() throws {
        try reporting {
            let loaded = try LoadedEnvironment(file: InputFile(named: file), in: surroundings.value)
            try loaded.requireSound("There is no plan for it")
            var plan = loaded.bundleInputs.plan
            if let route {
                plan = plan.keeping(route: route.rawValue)
                guard !plan.routes.isEmpty else {
                    throw Stop(
                        .usage,
                        "\(loaded.document.name) has no \(route) route: it switches delivery.\(route).enabled off. Switch it on, or ask for another route."
                    )
                }
            }
            switch format {
            case .text: Output.result(plan.shortText)
            case .json: Output.result(plan.document.jsonText)
            case .markdown: Output.result(plan.markdown)
            }
        }
    }
}
