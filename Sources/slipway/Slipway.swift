import ArgumentParser
import Catalog
import Glibc

/// Where the program begins.
@main
enum Main {
    static func main() {
        // Without arguments there is nothing to parse, and the wizard's first frame comes some milliseconds earlier.
        if CommandLine.argc == 1 { WizardRun().runToEnd() }
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            if CommandWords.asksForVersion(arguments) { return Output.result(Slipway.versionText) }
            try CommandWords(arguments).check()
            var command = try Slipway.parseAsRoot(arguments)
            try command.run()
        } catch {
            end(with: error)
        }
    }

    /// Prints what the error says, as its own kind asks for: help and completion scripts are results.
    private static func end(with error: any Error) -> Never {
        if let stop = error as? Stop {
            Output.error(stop.message)
            exit(stop.status.rawValue)
        }
        let (code, text) = (Slipway.exitCode(for: error), Slipway.fullMessage(for: error))
        if !text.isEmpty {
            if code.isSuccess { Output.result(text + "\n") } else { Output.error(text.withoutPrefix("Error: ")) }
        }
        exit(code.rawValue)
    }
}

/// The command line: parse, call a room, print, exit. It knows no rule of any kind.
struct Slipway: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slipway",
        abstract: "Describe an AI/ML environment on Amazon EKS and write all that is needed to build it.",
        discussion: Discussion.ofAll,
        version: Slipway.number,
        subcommands: [
            WizardCommand.self, GenerateCommand.self, ValidateCommand.self, PlanCommand.self, PreflightCommand.self,
            VerifyCommand.self,
            DiffCommand.self, ImportCommand.self, PresetsCommand.self, CatalogCommand.self, ExplainCommand.self,
            SchemaCommand.self,
            DemoCommand.self,
        ],
        defaultSubcommand: WizardCommand.self
    )

    private static let number = "0.1.0"

    /// The program's version, and of when the newest of its facts are.
    fileprivate static var versionText: String {
        let days = Catalog.TableName.allCases.compactMap { Catalog.builtIn.source(of: $0)?.date }
        return "slipway \(number)" + (days.max().map { ", facts of \($0)" } ?? "") + "\n"
    }
}

extension String {
    /// Without what it begins with.
    fileprivate func withoutPrefix(_ prefix: String) -> String {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
    }
}
