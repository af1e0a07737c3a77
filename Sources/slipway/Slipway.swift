import ArgumentParser

/// The command line: parse, call a room, print, exit. It knows no rule of any kind.
@main
struct Slipway: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slipway",
        abstract: "Describe an AI/ML environment on Amazon EKS and write all that is needed to build it.",
        version: "0.1.0",
        subcommands: [WizardCommand.self, GenerateCommand.self, ValidateCommand.self],
        defaultSubcommand: WizardCommand.self
    )
}
