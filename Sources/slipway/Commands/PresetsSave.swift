import ArgumentParser
import Environment
import Text
import Workbench

struct PresetsSaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Make a preset of an environment: what it has otherwise than the preset that it came from.",
        discussion: Discussion.text(
            """
            The preset holds no name, and nothing that comes out the same without being said: defaults, what the preset below \
            it gives, and zones, subnets and versions as Slipway would plan them.
            """,
            examples: "slipway presets save vision --from demo --user",
            "slipway presets save vision --from demo --output presets/vision.yaml"))

    @Argument(help: "What to call the preset, such as vision-training.")
    var name: String

    @OptionGroup var source: Source
    @OptionGroup var surroundings: SurroundingsOptions

    @Option(help: "What a person sees in the list (default: the name).")
    var title: String?

    @Option(help: "One or two sentences for choosing (default: the environment's description).")
    var description: String?

    @Option(
        help: ArgumentHelp(
            "The preset to build upon (default: the one that the environment came from).", valueName: "name"),
        completion: .presets)
    var extends: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write this file, called NAME.yaml; - for standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Write into your own presets, where --preset finds it. This is the default.")
    var user = false

    @Flag(help: "Overwrite the file if there is one.")
    var force = false

    struct Source: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "The environment: a document, a bundle's folder, or - for standard input.", valueName: "file-or-bundle"),
            completion: .file())
        var from: String
    }

    func validate() throws {
        if user, output != nil { throw ValidationError("--user and --output name two places. Give one of them.") }
    }

    func run() throws {
        try reporting {
            let loaded = try LoadedEnvironment(file: InputFile(named: source.from), in: surroundings.value)
            try loaded.requireSound("No preset was made of it")
            let made = try PresetDraft(
                of: loaded, name: name, title: title, description: description, extending: extends)
            if output == "-" {
                Output.result(made.preset.yamlText)
            } else {
                let path = try PresetFile.path(
                    ofPreset: name, wanted: output, variables: ProcessEnvironment.variables)
                try PresetFile.write(made.preset, to: path, force: force)
                let shown = path.harmless
                Output.message(
                    "\(shown) is written. `slipway --preset \(name)` starts from it; `slipway presets lint \(shown)` checks it."
                )
            }
            if !made.differences.isEmpty, let parent = made.parent {
                let fields = made.differences.map(\.description).joined(separator: ", ")
                Output.message(
                    "Not quite the same: \(parent.name) gives \(fields) what the environment does not have, and a preset cannot take that away. Build upon another with --extends."
                )
            }
        }
    }
}
