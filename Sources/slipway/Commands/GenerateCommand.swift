import ArgumentParser
import Environment
import EnvironmentBundle
import Glibc
import StructuredData
import Text
import Workbench

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate", abstract: "Write the bundle that the wizard would write, without a person.",
        discussion: Discussion.text(
            examples: "slipway generate --preset starter --set name=demo --output demo",
            "slipway generate --from demo --set \(FieldPath.coreNodes.maxSize)=4 --dry-run"))

    @OptionGroup var input: InputOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The bundle's folder (default: the environment's name).", valueName: "dir"),
        completion: .directory)
    var output: String?

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    @Flag(
        help:
            "Overwrite files that were changed by hand, whose content is kept beside as NAME.orig, and write what an applied environment cannot take."
    )
    var force = false

    @Flag(help: "Say nothing of what went well: no warnings and notes, no list of files, no next steps.")
    var quiet = false

    @OptionGroup var colour: ColourOption

    @Option(help: "How to print what was done.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            let loaded = try input.load()
            try loaded.requireSound()
            let folder = output ?? loaded.document.name
            let files = loaded.bundle
            let writer = BundleWriter()
            let changes =
                try dryRun ? writer.changes(of: files, at: folder) : writer.write(files, to: folder, force: force)
            let report = loaded.report
            if !report.entries.isEmpty, !quiet { Output.message(colour.text(of: report, to: STDERR_FILENO)) }
            if dryRun, let name = changes.otherEnvironment {
                Output.message(
                    "The bundle of another environment, \(name.harmless), stands there: writing needs --force.")
            }
            if !changes.losses.isEmpty {
                Output.message("Applying this does away with what stands:\n" + changes.losses.joined(separator: "\n"))
            }
            let summary = BundleSummary(folder: folder, changes: changes, isDryRun: dryRun)
            switch format {
            case .text:
                if quiet { return }
                Output.result(summary.text)
                if !dryRun { Output.message(LeavingWords(bundle: folder).text) }
            case .json: Output.result(summary.json.jsonText)
            }
        }
    }
}

/// What writing a bundle did, or would do.
struct BundleSummary {
    let folder: String
    let changes: BundleChanges
    let isDryRun: Bool

    private var groups: [(title: String, sign: String, paths: [String])] {
        [
            ("added", "+", changes.added), ("changed", "~", changes.changed), ("removed", "-", changes.removed),
            ("editedByHand", "!", changes.editedByHand),
        ]
    }

    var text: String {
        let lines = groups.flatMap { group in group.paths.map { "\(group.sign) \($0.harmless)\n" } }.joined()
        let counts = groups.filter { !$0.paths.isEmpty }.map {
            "\($0.paths.count) \($0.title == "editedByHand" ? "edited by hand" : $0.title)"
        }
        let what = counts.isEmpty ? "nothing to change" : counts.joined(separator: ", ")
        return lines + "\(folder.harmless): \(isDryRun ? "would be " : "")\(what).\n"
    }

    var json: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "BundleChanges",
            "folder": .text(folder),
            "dryRun": .flag(isDryRun),
            "changes": .map(groups.map { .init($0.title, .texts($0.paths)) }),
            "losses": .texts(changes.losses),
        ])
    }
}
