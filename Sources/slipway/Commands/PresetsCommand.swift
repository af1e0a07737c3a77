import ArgumentParser
import Environment
import PresetLibrary
import StructuredData

struct PresetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "presets", abstract: "The preset library: what to start from.",
        subcommands: [
            PresetsListCommand.self, PresetsShowCommand.self, PresetsLintCommand.self, PresetsSaveCommand.self,
        ],
        defaultSubcommand: PresetsListCommand.self)
}

struct PresetsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the presets there are, those of other folders before those built in.")

    @Option(help: "How to print them.")
    var format = Format.text

    @OptionGroup var library: PresetOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            let (entries, unreadable) = library.store.entries()
            switch format {
            case .text:
                Output.result(
                    TextTable(
                        ["Name", "Title", "Place"], alignment: [.left, .left, .left],
                        entries.map { [$0.name, $0.preset.title, $0.place] }
                    ).text)
            case .json:
                Output.result(
                    StructuredValue.members([
                        "apiVersion": "slipway.dev/v1", "kind": "Presets", "presets": .list(entries.map(\.summary)),
                    ]).jsonText)
            }
            let broken = entries.filter { !$0.problems.isEmpty }.map(\.name)
            if !broken.isEmpty {
                Output.message("Not usable: \(broken.joined(separator: ", ")). `slipway presets lint` tells why.")
            }
            for error in unreadable { Output.message(error.description) }
        }
    }
}

extension PresetStore.Entry {
    fileprivate var summary: StructuredValue {
        .members([
            "name": .text(name), "title": .text(preset.title), "description": .text(preset.description),
            "extends": preset.parent.map { .text($0) }, "path": path.map { .text($0) },
            "usable": .flag(problems.isEmpty),
        ])
    }
}

struct PresetsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a preset as it is used: laid over those that it builds upon, with its policy.")

    @Argument(help: "The preset's name.", completion: .presets)
    var name: String

    @Option(help: "How to print it.")
    var format = Format.text

    @OptionGroup var library: PresetOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            var preset = try library.store.preset(named: name)
            // What it builds upon is already in it.
            preset.parent = nil
            Output.result(format == .text ? preset.yamlText : preset.structured.jsonText)
        }
    }
}
