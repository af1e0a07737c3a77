import ArgumentParser
import Environment
import Importing
import StructuredData
import Text
import Validation
import Workbench

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract:
            "Make a document of what you have: variables files of ai-on-eks and of Slipway's stages, eksctl's ClusterConfig.",
        discussion: Discussion.text(
            """
            Tells of each thing in the files what became of it: taken as it is, translated, or without a place here and why; and \
            what was guessed because no file says it. Of several files the later ones count. Ends with 65 when the document has \
            errors: it is written all the same.
            """,
            examples: "slipway import blueprint.tfvars --output env.yaml",
            "slipway import cluster.yaml --preset ours --output presets/ours.yaml"))

    @Argument(help: ArgumentHelp("Files, or - for standard input.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp(
            "Set a field besides, such as \(FieldPath.region)=eu-west-1. May be repeated.", valueName: "path=value"),
        completion: .assignments)
    var assignments: [String] = []

    @Option(help: ArgumentHelp("Make a preset of this name instead of a document.", valueName: "name"))
    var preset: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write this new file (default: standard output).", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Overwrite the file if there is one.")
    var force = false

    @Option(help: "How to print: the document with a report beside it, or both as one object.")
    var format = Format.text

    @OptionGroup var surroundings: SurroundingsOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            let imported = try ImportedEnvironment(
                files: files.map(InputFile.init(file:)), changes: assignments.map(Assignment.parse),
                in: surroundings.value)
            let made =
                try preset.map { try imported.preset(named: $0).structured } ?? imported.answers.structuredDocument
            let report = ImportReport(imported)
            let text = format == .text ? made.yamlText : report.structured(with: made).jsonText
            if let output {
                let path = try preset.map { name in
                    try PresetFile.path(ofPreset: name, wanted: output, variables: ProcessEnvironment.variables)
                }
                try NamedFile.write(text, to: path ?? output, force: force)
            } else {
                Output.result(text)
            }
            if format == .text { Output.message(report.text) }
            let errors = FindingsReport(imported.findings.filter { $0.severity == .error }, file: output)
            guard errors.hasErrors else { return }
            if format == .text { Output.message("It has \(errors.summary) to mend:\n" + errors.text) }
            throw ExitCode(ExitStatus.badDocument.rawValue)
        }
    }
}

/// What became of the things in imported files, for people and for programs.
private struct ImportReport {
    private let imported: ImportedEnvironment

    init(_ imported: ImportedEnvironment) { self.imported = imported }

    /// A line for each thing, with its file and line; then what was guessed, and how many there are of each.
    var text: String {
        let lines = imported.files.flatMap { file in
            file.content.entries.map { entry in
                "\(file.name.harmless):\(entry.line): \(entry.outcome.word): \(entry.name.harmless)\(entry.outcome.words)"
            }
        }
        let guesses = imported.guesses.map { "guessed: \($0.change.words). \($0.reason)" }
        return (lines + guesses + [summary]).joined(separator: "\n")
    }

    private var summary: String {
        let entries = imported.files.flatMap(\.content.entries)
        let counts = ["taken", "translated", "no place"].map { word in
            "\(entries.count { $0.outcome.word == word }) \(word)"
        }
        let sources = imported.files.map(\.content.source.rawValue).withoutRepeats.listed()
        return "\(sources.capitalised): \(counts.joined(separator: ", ")), \(imported.guesses.count) guessed."
    }

    func structured(with made: StructuredValue) -> StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1", "kind": "Import",
            "valid": .flag(!FindingsReport(imported.findings).hasErrors),
            "files": .list(
                imported.files.map { file in
                    .members([
                        "file": .text(file.name), "source": .text(file.content.source.rawValue),
                        "entries": .list(file.content.entries.map(\.structured)),
                    ])
                }),
            "guesses": .list(
                imported.guesses.map {
                    .members([
                        "path": .text($0.change.path.description), "value": $0.change.value.structured,
                        "reason": .text($0.reason),
                    ])
                }),
            "result": made,
        ])
    }
}

extension Imported.Outcome {
    fileprivate var word: String {
        switch self {
        case .taken: "taken"
        case .translated: "translated"
        case .noPlace: "no place"
        }
    }

    fileprivate var changes: [FieldChange] {
        switch self {
        case .taken(let change): [change]
        case .translated(let changes, _): changes
        case .noPlace: []
        }
    }

    fileprivate var reason: String? {
        switch self {
        case .taken: nil
        case .translated(_, let reason), .noPlace(let reason): reason
        }
    }

    /// What follows the name.
    fileprivate var words: String {
        let fields = changes.map(\.words).joined(separator: ", ")
        return (fields.isEmpty ? "" : " -> \(fields)") + (reason.map { ". \($0)" } ?? "")
    }
}

extension Imported.Entry {
    fileprivate var structured: StructuredValue {
        .members([
            "name": .text(name), "line": .integer(line), "outcome": .text(outcome.word),
            "changes": .list(
                outcome.changes.map {
                    .members(["path": .text($0.path.description), "value": $0.value.structured])
                }),
            "reason": outcome.reason.map { .text($0) },
        ])
    }
}

extension FieldChange {
    fileprivate var words: String { "\(path)=\(value.text.harmless)" }
}
