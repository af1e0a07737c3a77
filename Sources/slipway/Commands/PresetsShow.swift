import ArgumentParser
import Environment
import PresetLibrary
import StructuredData

struct PresetsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print a preset as it is used: laid over those that it builds upon, with its policy.",
        discussion: Discussion.text(
            examples: "slipway presets show production", "slipway presets show vision --preset-dir presets --origin"))

    @Argument(help: "The preset's name.", completion: .presets)
    var name: String

    @Option(help: "How to print it.")
    var format = Format.text

    @Flag(help: "Tell of each value and each demand which preset it comes from.")
    var origin = false

    @OptionGroup var library: PresetOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            var preset = try library.store.preset(named: name)
            if origin {
                let origins = PresetOrigins(of: preset, from: try library.store.lineage(of: name))
                Output.result(format == .text ? origins.text : origins.structured(of: name).jsonText)
                return
            }
            // What it builds upon is already in it.
            preset.parent = nil
            Output.result(format == .text ? preset.yamlText : preset.structured.jsonText)
        }
    }
}

extension PresetOrigins {
    /// A row for each value, and below them one for each demand of the policy.
    fileprivate var text: String {
        let valueRows = values.map { [$0.path.description, $0.origin.named, $0.value.text] }
        let demandRows = demands.map { ["policy of \($0.rule.field)", $0.origin.named, $0.rule.demands] }
        return TextTable(["Field", "From", "Value"], alignment: [.left, .left, .left], valueRows + demandRows).text
    }

    fileprivate func structured(of name: String) -> StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1", "kind": "PresetOrigins", "preset": .text(name),
            "values": .list(
                values.map {
                    .members([
                        "field": .text($0.path.description), "value": $0.value.structured,
                        "from": .text($0.origin.name),
                        "path": $0.origin.path.map { .text($0) },
                    ])
                }),
            "policy": .list(
                demands.map {
                    .members([
                        "rule": $0.rule.structured, "from": .text($0.origin.name),
                        "path": $0.origin.path.map { .text($0) },
                    ])
                }),
        ])
    }
}

extension PresetStore.Entry {
    /// Its name, and its file where it has one.
    fileprivate var named: String { path.map { "\(name), \($0)" } ?? name }
}

extension PolicyRule {
    /// "locked: Data residency." as one cell of a table.
    fileprivate var demands: String {
        let words = [
            locked ? "locked" : nil, allowed.map { $0.joined(separator: " or ") }, minimum.map { "at least \($0)" },
            maximum.map { "at most \($0)" }, required ? "required" : nil,
        ].compactMap { $0 }.joined(separator: ", ")
        return words + (reason.isEmpty ? "" : ": \(reason)")
    }
}
