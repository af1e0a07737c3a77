import ArgumentParser
import Catalog
import Environment
import PresetLibrary
import StructuredData
import Terminal

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Compare two documents, bundles or presets, field by field.",
        discussion: """
            What is compared are whole environments, with defaults and planned values; a preset stands for what comes of it. \
            Ends with 0 whether they differ or not, with 65 when one has no sound form and with 66 when one cannot be read.
            """)

    @Argument(
        help: ArgumentHelp(
            "A document, a bundle's folder, a preset by name or file, or - for standard input.", valueName: "a"))
    var left: String

    @Argument(help: ArgumentHelp("What to compare it with.", valueName: "b"))
    var right: String

    @Option(help: "How to print the differences.")
    var format = Format.text

    @OptionGroup var library: PresetOptions
    @OptionGroup var day: DayOption

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    func run() throws {
        try reporting {
            if left == "-", right == "-" { throw Stop(.usage, "Only one of the two can come from standard input.") }
            let today = try day.today
            let difference = Difference(
                try DiffSide(left, store: library.store, today: today),
                try DiffSide(right, store: library.store, today: today))
            Output.result(format == .text ? difference.text : difference.json.jsonText)
            if format == .text, difference.rows.isEmpty { Output.message("\(left) and \(right) say the same.") }
        }
    }
}

/// One of two things to compare.
struct DiffSide {
    let name: String
    /// Set when it is a preset, laid over those that it builds upon.
    let preset: Preset?
    private let answers: Answers
    private let today: CalendarDay

    init(_ name: String, store: PresetStore, today: CalendarDay) throws {
        self.name = name
        self.today = today
        if let file = try Self.file(name, orPresetIn: store) {
            (answers, preset) = try Self.content(of: file, store: store)
        } else {
            let preset = try store.preset(named: name)
            (answers, self.preset) = (preset.answers, preset)
        }
    }

    /// The whole environment. A preset has no name, and what is planned by the name is planned by that of the other side.
    func document(beside other: DiffSide) -> EnvironmentDocument {
        var answers = answers
        if preset != nil { answers["name"] = other.answers["name"] }
        return answers.resolved(with: .builtIn, on: today)
    }

    /// The file of that name; nil when there is none and a preset is called so.
    private static func file(_ name: String, orPresetIn store: PresetStore) throws(Stop) -> InputFile? {
        let unreadable: Stop
        do {
            return try InputFile(named: name)
        } catch {
            unreadable = error
        }
        guard Preset.isName(name) else { throw unreadable }
        do {
            _ = try store.preset(named: name)
            return nil
        } catch .notFound {
            throw Stop(
                .noInput,
                unreadable.message
                    + " Nor is there a preset of that name; `slipway presets list` shows those there are.")
        } catch {
            throw Stop(.noInput, error.description)
        }
    }

    private static func content(of file: InputFile, store: PresetStore) throws -> (Answers, Preset?) {
        guard DocumentKind(of: file.bytes) == .preset else {
            let read = DocumentReader.read(file.bytes)
            try requireForm(read.problems, of: file)
            return (read.answers, nil)
        }
        let read = PresetReader.read(file.bytes)
        try requireForm(read.problems, of: file)
        do {
            let preset =
                try read.preset.parent.map { read.preset.extending(try store.preset(named: $0)) } ?? read.preset
            return (preset.answers, preset)
        } catch {
            throw Stop(.noInput, "\(file.name): \(error)")
        }
    }

    private static func requireForm(_ problems: [ReadingProblem], of file: InputFile) throws(Stop) {
        guard let problem = problems.first else { return }
        let place = problem.line.map { "\(file.name):\($0)" } ?? file.name
        throw Stop(
            .badDocument,
            "\(place): \(problem.message)\n`slipway validate \(file.name)` shows all that has to be mended first.")
    }
}

/// What two environments or presets have otherwise.
struct Difference {
    let left: DiffSide
    let right: DiffSide

    /// One difference. A side is nil where it has nothing there.
    struct Row: Equatable {
        let path: String
        let left: StructuredValue?
        let right: StructuredValue?
    }

    let rows: [Row]

    init(_ left: DiffSide, _ right: DiffSide) {
        self.left = left
        self.right = right
        // A preset has no name of its own to give, and does not say where it came from.
        let isOfPresets = left.preset != nil || right.preset != nil
        let fields = isOfPresets ? FieldCatalogue.deciding : FieldCatalogue.all
        let documents = (left.document(beside: right), right.document(beside: left))
        rows = fields.flatMap { Self.rows(of: $0, documents.0, documents.1) } + Self.rows(of: left.preset, right.preset)
    }

    private static func rows(of field: Field, _ left: EnvironmentDocument, _ right: EnvironmentDocument) -> [Row] {
        switch (field.value(left), field.value(right)) {
        case (let a, let b) where a == b: return []
        case (.map(let a), .map(let b)):
            return Set(a.keys).union(b.keys).sorted().filter { a[$0] != b[$0] }.map { key in
                Row(path: "\(field.path).\(key)", left: a[key].map { .text($0) }, right: b[key].map { .text($0) })
            }
        case (let a, let b): return [Row(path: field.path.description, left: a.structured, right: b.structured)]
        }
    }

    /// Rules of policies, where both are presets.
    private static func rows(of left: Preset?, _ right: Preset?) -> [Row] {
        guard let left, let right else { return [] }
        let fields = (left.policy + right.policy).map(\.field)
        return fields.indices.filter { !fields[..<$0].contains(fields[$0]) }.map { fields[$0] }.compactMap { field in
            let a = left.policy.first { $0.field == field }
            let b = right.policy.first { $0.field == field }
            return a == b ? nil : Row(path: "policy of \(field)", left: a?.structured, right: b?.structured)
        }
    }

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
