import ArgumentParser
import Environment
import PresetLibrary
import Validation
import Workbench

struct PresetsLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Tell whether presets can be used and kept to.",
        discussion: Discussion.text(
            """
            Looks at a preset's form and name, at what it builds upon, at its policy, and at environments that are made from it: \
            in its own region and in each that its policy allows, and there with all pools and with none. Ends with 0 when there is no error, with 65 when there is one.
            """,
            examples: "slipway presets lint presets/*.yaml",
            "slipway presets lint vision --preset-dir presets --format sarif"))

    @Argument(
        help: ArgumentHelp("Presets by name, or files (default: all presets).", valueName: "name-or-file"),
        completion: .presets)
    var presets: [String] = []

    @OptionGroup var findings: FindingsOptions
    @OptionGroup var surroundings: SurroundingsOptions

    func run() throws {
        try reporting {
            let surroundings = try surroundings.value
            let (lints, unreadable) = try lints(in: surroundings)
            var report = FindingsReport([])
            for lint in lints { report.append(lint.findings, file: lint.place) }
            for error in unreadable { Output.message(error.description) }
            try findings.print(report, of: presets.isEmpty ? ["\(lints.count) presets"] : presets)
            if !unreadable.isEmpty { throw ExitCode(ExitStatus.noInput.rawValue) }
        }
    }

    /// What to look at, and what cannot be read.
    private func lints(in surroundings: Surroundings) throws -> ([PresetLint], [PresetError]) {
        guard !presets.isEmpty else {
            let (entries, unreadable) = surroundings.presets.entries()
            return (try entries.map { try PresetLint($0, in: surroundings) }, unreadable)
        }
        let lints = try presets.map { name in
            // A name has neither a dot nor a slash, and a preset's file has one.
            guard Preset.isName(name) else { return PresetLint(file: try InputFile(named: name), in: surroundings) }
            return try PresetLint(surroundings.presets.entry(named: name), in: surroundings)
        }
        return (lints, [])
    }
}
