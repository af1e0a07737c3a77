import ArgumentParser
import Catalog
import Environment
import Glibc
import PresetLibrary

struct PresetsSaveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Make a preset of an environment: what it has otherwise than the preset that it came from.",
        discussion: """
            The preset holds no name, and nothing that comes out the same without being said: defaults, what the preset below \
            it gives, and zones, subnets and versions as Slipway would plan them.
            """)

    @Argument(help: "What to call the preset, such as vision-training.")
    var name: String

    @OptionGroup var source: Source
    @OptionGroup var library: PresetOptions
    @OptionGroup var day: DayOption

    @Option(help: "What a person sees in the list (default: the name).")
    var title: String?

    @Option(help: "One or two sentences for choosing (default: the environment's description).")
    var description: String?

    @Option(
        help: ArgumentHelp(
            "The preset to build upon (default: the one that the environment came from).", valueName: "name"))
    var extends: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write this file, called NAME.yaml; - for standard output.", valueName: "file"))
    var output: String?

    @Flag(help: "Write into your own presets, where --preset finds it. This is the default.")
    var user = false

    @Flag(help: "Overwrite the file if there is one.")
    var force = false

    struct Source: ParsableArguments {
        @Option(
            help: ArgumentHelp(
                "The environment: a document, a bundle's folder, or - for standard input.", valueName: "file-or-bundle")
        )
        var from: String
    }

    func validate() throws {
        if user, output != nil { throw ValidationError("--user and --output name two places. Give one of them.") }
    }

    func run() throws {
        try reporting {
            let path = try path
            let today = try day.today
            let loaded = try LoadedEnvironment(
                file: try InputFile(named: source.from), library: library.store, today: today)
            try loaded.requireSound("No preset was made of it")
            let parent = try extends.map { try library.preset(named: $0) } ?? loaded.preset
            try refuseCircle(above: parent)
            let told = Answers.telling(loaded.document, upon: parent, catalog: .builtIn, today: today)
            let preset = Preset(
                name: name, title: title ?? name, description: description ?? loaded.document.description,
                parent: parent?.name,
                answers: told.answers)
            if let path {
                try PresetFile.write(preset.yamlText, to: path, force: force)
                Output.message(
                    "\(path) is written. `slipway --preset \(name)` starts from it; `slipway presets lint \(path)` checks it."
                )
            } else {
                Output.result(preset.yamlText)
            }
            if !told.differences.isEmpty, let parent {
                let fields = told.differences.map(\.description).joined(separator: ", ")
                Output.message(
                    "Not quite the same: \(parent.name) gives \(fields) what the environment does not have, and a preset cannot take that away. Build upon another with --extends."
                )
            }
        }
    }

    /// A preset of this name may not stand among those that it builds upon: it would hide the one that is meant.
    private func refuseCircle(above parent: Preset?) throws(Stop) {
        var ancestor = parent?.name
        while let name = ancestor {
            guard name != self.name else {
                throw Stop(
                    .usage,
                    "The new preset would build upon \(name), that is upon itself. Choose another name, or another preset with --extends."
                )
            }
            ancestor = try library.entry(named: name).preset.parent
        }
    }

    /// Where to write; nil for standard output.
    private var path: String? {
        get throws(Stop) {
            guard Preset.isName(name) else {
                throw Stop(
                    .usage,
                    "A preset's name has 1 to 63 lower-case letters, digits and hyphens, such as vision-training.")
            }
            if output == "-" { return nil }
            if let output {
                guard output == "\(name).yaml" || output.hasSuffix("/\(name).yaml") else {
                    throw Stop(.usage, "Presets are found by their file's name: --output has to end with \(name).yaml.")
                }
                return output
            }
            // With XDG_DATA_DIRS out of the way, the last folder is the person's own.
            var variables = ProcessEnvironment.variables
            variables["SLIPWAY_PRESET_PATH"] = nil
            variables["XDG_DATA_DIRS"] = ":"
            guard let folder = PresetStore.searchFolders(given: [], environment: variables).last else {
                throw Stop(
                    .cannotCreate,
                    "There is no folder for your own presets, because HOME is not set. Name a file with --output.")
            }
            return "\(folder)/\(name).yaml"
        }
    }
}

/// A preset's file, written whole or not at all.
enum PresetFile {
    static func write(_ text: String, to path: String, force: Bool) throws(Stop) {
        makeFolders(above: path)
        // Without `force` the file has to be new, and the system itself sees to that.
        let fresh = force ? path + ".new" : path
        let file = open(fresh, O_WRONLY | O_CREAT | O_CLOEXEC | (force ? O_TRUNC : O_EXCL), 0o644)
        guard file >= 0 else {
            if errno == EEXIST {
                throw Stop(
                    .cannotCreate, "\(path) is there already. Choose another name, or overwrite it with --force.")
            }
            throw failure(.cannotCreate, path)
        }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        let isWritten = rest.isEmpty && fsync(file) == 0
        let reason = failure(.inputOutput, path)
        close(file)
        guard isWritten else {
            unlink(fresh)
            throw reason
        }
        if force, rename(fresh, path) != 0 { throw failure(.cannotCreate, path) }
    }

    private static func makeFolders(above path: String) {
        var folder = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += part
            if !part.isEmpty { mkdir(folder, 0o755) }
            folder += "/"
        }
    }

    private static func failure(_ status: ExitStatus, _ path: String) -> Stop {
        Stop(status, "\(path) cannot be written: \(String(cString: strerror(errno))). Name another file with --output.")
    }
}
