import ArgumentParser
import Environment
import Glibc
import StructuredData
import Text
import Validation
import Workbench

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Judge documents, bundles and presets.",
        discussion: Discussion.text(
            "Ends with 0 when there is no error, with 65 when there is one.",
            examples: "slipway validate env.yaml",
            "slipway validate environments/*.yaml --preset-dir presets --format github"))

    @Argument(
        help: ArgumentHelp("Documents, bundles, presets, or - for standard input.", valueName: "file-or-bundle"),
        completion: .file())
    var files: [String]

    @OptionGroup var findings: FindingsOptions
    @OptionGroup var surroundings: SurroundingsOptions

    func run() throws {
        try reporting {
            let surroundings = try surroundings.value
            var report = FindingsReport([])
            for file in try files.map(InputFile.init(named:)) {
                let findings =
                    DocumentKind(of: file.bytes) == .preset
                    ? PresetLint(file: file, in: surroundings).findings
                    : try LoadedEnvironment(file: file, in: surroundings).findings
                report.append(findings, file: file.name)
            }
            try findings.print(report, of: files)
        }
    }
}

/// How findings are printed, and whether they let a command fail.
struct FindingsOptions: ParsableArguments {
    @Option(
        help:
            "How to print the findings: for people, for programs, as annotations of GitHub Actions, for code scanning.")
    var format = Format.text

    @Flag(help: "Warnings fail as errors do.")
    var strict = false

    @OptionGroup var colour: ColourOption

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, github, sarif }

    /// - Throws: the exit code when there is something to mend.
    func print(_ report: FindingsReport, of inputs: [String]) throws {
        switch format {
        case .text: Output.result(colour.text(of: report, to: STDOUT_FILENO))
        case .json: Output.result(report.json.jsonText)
        case .github: Output.result(report.githubText)
        case .sarif: Output.result(report.sarif.jsonText)
        }
        if format == .text { Output.message("\(inputs.map(\.harmless).joined(separator: ", ")): \(report.summary).") }
        if report.hasErrors || (strict && report.count(.warning) > 0) {
            throw ExitCode(ExitStatus.badDocument.rawValue)
        }
    }
}
