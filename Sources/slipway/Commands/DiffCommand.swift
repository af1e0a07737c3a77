import ArgumentParser
import StructuredData
import Terminal
import Text
import Workbench

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two documents, bundles or presets, field by field.",
        discussion: Discussion.text(
            """
            What is compared are whole environments, with defaults and planned values; a preset stands for what comes of it. \
            Ends with 0 whether they differ or not, with 65 when one has no sound form and with 66 when one cannot be read.
            """,
            examples: "slipway diff base production", "slipway diff before.yaml demo"))

    @Argument(
        help: ArgumentHelp(
            "A document, a bundle's folder, a preset by name or file, or - for standard input.", valueName: "a"),
        completion: .file())
    var left: String

    @Argument(help: ArgumentHelp("What to compare it with.", valueName: "b"), completion: .file())
    var right: String

    @Option(help: "How to print the differences.")
    var format = Format.text

    @OptionGroup var surroundings: SurroundingsOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            if left == "-", right == "-" { throw Stop(.usage, "Only one of the two can come from standard input.") }
            let surroundings = try surroundings.value
            let difference = Difference(
                try DiffSide(left, in: surroundings), try DiffSide(right, in: surroundings))
            Output.result(format == .text ? difference.text : difference.json.jsonText)
            if format == .text, difference.rows.isEmpty {
                Output.message("\(left.harmless) and \(right.harmless) say the same.")
            }
        }
    }
}

/// The differences for people and for programs.
extension Difference {
    /// One field a paragraph; empty when there is no difference.
    var text: String {
        rows.map { row in
            "\(TextWidth.visible(row.path))\n" + Self.line("-", row.left) + Self.line("+", row.right)
        }.joined()
    }

    private static func line(_ sign: String, _ value: StructuredValue?) -> String {
        value.map { "  \(sign) \(TextWidth.visible($0.shortText))\n" } ?? ""
    }

    var json: StructuredValue {
        .members([
            "apiVersion": "slipway.dev/v1",
            "kind": "Differences",
            "left": .text(left.name),
            "right": .text(right.name),
            "differences": .list(
                rows.map { .members(["path": .text($0.path), "left": $0.left ?? .null, "right": $0.right ?? .null]) }),
        ])
    }
}

extension StructuredValue {
    /// The value on one line, as a person would write it.
    fileprivate var shortText: String {
        switch self {
        case .text(""): "\"\""
        case .text(let text): text
        default: compactJSONText
        }
    }
}
