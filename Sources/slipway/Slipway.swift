import ArgumentParser

/// Where the program begins.
@main
enum Main {
    static func main() {
        // Without arguments there is nothing to parse, and the wizard's first frame comes some milliseconds earlier.
        if CommandLine.argc == 1 { WizardRun().runToEnd() }
        Slipway.main()
    }
}

/// The command line: parse, call a room, print, exit. It knows no rule of any kind.
struct Slipway: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slipway",
        abstract: "Describe an AI/ML environment on Amazon EKS and write all that is needed to build it.",
        version: "0.1.0",
        subcommands: [
            WizardCommand.self, GenerateCommand.self, ValidateCommand.self, PlanCommand.self, PreflightCommand.self,
            VerifyCommand.self,
            DiffCommand.self, PresetsCommand.self, CatalogCommand.self, ExplainCommand.self, SchemaCommand.self,
            DemoCommand.self,
        ],
        defaultSubcommand: WizardCommand.self
    )
}
