import ArgumentParser
import StructuredData
import Validation

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate", abstract: "Judge documents and bundles.",
        discussion: "Ends with 0 when there is no error, with 65 when there is one.")

    @Argument(help: ArgumentHelp("Documents, bundles, or - for standard input.", valueName: "file-or-bundle"))
    var files: [String]

    @Option(help: "How to print the findings.")
    var format = Format.text

    @Flag(help: "Warnings fail as errors do.")
    var strict = false

    @OptionGroup var library: PresetOptions
    @OptionGroup var day: DayOption

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            var report = FindingsReport([])
            for file in files {
                let loaded = try LoadedEnvironment(
                    file: try InputFile(named: file), presetName: nil, changes: [], library: library.store,
                    today: try day.today)
                report.append(loaded.findings, file: file)
            }
            switch format {
            case .text: Output.result(report.text)
            case .json: Output.result(report.json.jsonText)
            }
            if format == .text { Output.message("\(files.joined(separator: ", ")): \(report.summary).") }
            if report.hasErrors || (strict && report.count(.warning) > 0) {
                throw ExitCode(ExitStatus.badDocument.rawValue)
            }
        }
    }
}
