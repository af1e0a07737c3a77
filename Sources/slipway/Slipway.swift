import ArgumentParser
import Glibc

/// Where the program begins.
@main
enum Main {
    static func main() {
        // Without arguments there is nothing to parse, and the wizard's first frame comes some milliseconds earlier.
        if CommandLine.argc == 1 { WizardRun().runToEnd() }
        do {
            var command = try Slipway.parseAsRoot()
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Prints what the error says, as its own kind asks for: help and completion scripts are results.
    private static func end(with error: any Error) -> Never {
        let (code, text) = (Slipway.exitCode(for: error), Slipway.fullMessage(for: error))
        if !text.isEmpty {
            if code.isSuccess { Output.result(text + "\n") } else { Output.message(text) }
        }
        exit(code.rawValue)
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
