import ArgumentParser
import Environment
import Validation
import Workbench

struct PresetsLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Tell whether presets can be used and kept to.",
        discussion: """
            Looks at a preset's form and name, at what it builds upon, at its policy, and at an environment that is made from it. \
            Ends with 0 when there is no error, with 65 when there is one.
            """)

    @Argument(help: ArgumentHelp("Presets by name, or files (default: all presets).", valueName: "name-or-file"))
    var presets: [String] = []

    @OptionGroup var findings: FindingsOptions
    @OptionGroup var surroundings: SurroundingsOptions

    func run() throws {
        try reporting {
            var report = FindingsReport([])
            let lints = try lints(in: surroundings.value)
            for lint in lints { report.append(lint.findings, file: lint.place) }
            try findings.print(report, of: presets.isEmpty ? ["\(lints.count) presets"] : presets)
        }
    }

    private func lints(in surroundings: Surroundings) throws -> [PresetLint] {
        guard !presets.isEmpty else {
            return try surroundings.presets.entries().map { try PresetLint($0, in: surroundings) }
        }
        return try presets.map { name in
            // A name has neither a dot nor a slash, and a preset's file has one.
            guard Preset.isName(name) else { return PresetLint(file: try InputFile(named: name), in: surroundings) }
            return try PresetLint(surroundings.presets.entry(named: name), in: surroundings)
        }
    }
}
