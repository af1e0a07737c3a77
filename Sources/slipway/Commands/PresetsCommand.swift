import ArgumentParser
import Environment
import PresetLibrary
import StructuredData
import Terminal

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
        commandName: "list", abstract: "List the presets there are, with what each is for.",
        discussion: Discussion.text(
            examples: "slipway presets list", "slipway presets list --preset-dir presets --format json"))

    @Option(help: "How to print them.")
    var format = Format.text

    @OptionGroup var library: PresetOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            let (entries, unreadable) = library.store.entries()
            switch format {
            case .text:
                Output.result(Self.text(of: entries))
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

    /// A row for each preset, and below it what it is for.
    private static func text(of entries: [PresetStore.Entry]) -> String {
        let table = TextTable(
            ["Name", "Title", "Place"], alignment: [.left, .left, .left],
            entries.map { [$0.name, $0.preset.title, $0.place] })
        let rows = table.text.split(separator: "\n").map(String.init)
        let purposes = [[]] + entries.map { TextWidth.wrapped(TextWidth.visible($0.preset.description), to: 76) }
        return zip(rows, purposes).map { row, purpose in
            ([row] + purpose.filter { !$0.isEmpty }.map { "    " + $0 }).map { $0 + "\n" }.joined()
        }.joined()
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
