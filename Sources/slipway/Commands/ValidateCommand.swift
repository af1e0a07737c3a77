import ArgumentParser
import Catalog
import Environment
import PresetLibrary
import StructuredData
import Validation

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Judge documents, bundles and presets.",
        discussion: "Ends with 0 when there is no error, with 65 when there is one.")

    @Argument(help: ArgumentHelp("Documents, bundles, presets, or - for standard input.", valueName: "file-or-bundle"))
    var files: [String]

    @OptionGroup var findings: FindingsOptions
    @OptionGroup var library: PresetOptions
    @OptionGroup var day: DayOption

    func run() throws {
        try reporting {
            let today = try day.today
            var report = FindingsReport([])
            for file in try files.map(InputFile.init(named:)) {
                report.append(try findings(in: file, today: today), file: file.name)
            }
            try findings.print(report, of: files)
        }
    }

    private func findings(in file: InputFile, today: CalendarDay) throws -> [Finding] {
        if DocumentKind(of: file.bytes) == .preset {
            return PresetLint(file: file, store: library.store).findings(catalog: .builtIn, today: today)
        }
        return try LoadedEnvironment(file: file, library: library.store, today: today)
            .findings
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

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, github, sarif }

    /// - Throws: the exit code when there is something to mend.
    func print(_ report: FindingsReport, of inputs: [String]) throws {
        switch format {
        case .text: Output.result(report.text)
        case .json: Output.result(report.json.jsonText)
        case .github: Output.result(report.githubText)
        case .sarif: Output.result(report.sarif.jsonText)
        }
        if format == .text { Output.message("\(inputs.joined(separator: ", ")): \(report.summary).") }
        if report.hasErrors || (strict && report.count(.warning) > 0) {
            throw ExitCode(ExitStatus.badDocument.rawValue)
        }
    }
}
