import ArgumentParser
import Catalog
import Environment
import PresetLibrary
import Validation

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
    @OptionGroup var library: PresetOptions
    @OptionGroup var day: DayOption

    func run() throws {
        try reporting {
            let today = try day.today
            var report = FindingsReport([])
            let lints = try lints()
            for lint in lints { report.append(lint.findings(catalog: .builtIn, today: today), file: lint.place) }
            try findings.print(report, of: presets.isEmpty ? ["\(lints.count) presets"] : presets)
        }
    }

    private func lints() throws -> [PresetLint] {
        let store = library.store
        guard !presets.isEmpty else { return try library.entries().map { try PresetLint.of($0, store: store) } }
        return try presets.map { name in
            // A name has neither a dot nor a slash, and a preset's file has one.
            guard Preset.isName(name) else { return PresetLint(file: try InputFile(named: name), store: store) }
            return try PresetLint.of(library.entry(named: name), store: store)
        }
    }
}

/// Everything there is to say against one preset.
struct PresetLint {
    /// Its file, as a person would name it.
    let place: String
    /// The file's name without `.yaml`; nil when it came from none.
    private let fileName: String?
    /// As it stands in its file, under the name that it gives itself.
    private let preset: Preset
    private let lines: SourceLines
    private let problems: [ReadingProblem]
    /// Where the presets that it builds upon are looked for.
    private let store: PresetStore

    /// A file, whose neighbours are presets too.
    init(file: InputFile, store: PresetStore) {
        let read = PresetReader.read(file.bytes)
        place = file.name
        preset = read.preset
        lines = read.lines
        problems = read.problems
        guard file.name.hasSuffix(".yaml") else {
            fileName = nil
            self.store = store
            return
        }
        let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
        fileName = parts.last.map { String($0.dropLast(5)) }
        let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
        self.store = PresetStore(folders: [folder] + store.folders)
    }

    private init(builtIn entry: PresetStore.Entry, store: PresetStore) {
        place = "preset \(entry.name), built in"
        fileName = nil
        preset = entry.preset
        lines = entry.lines
        problems = entry.problems
        self.store = store
    }

    /// Of a preset that the library found.
    static func of(_ entry: PresetStore.Entry, store: PresetStore) throws(Stop) -> PresetLint {
        guard let path = entry.path else { return PresetLint(builtIn: entry, store: store) }
        return PresetLint(file: try InputFile(named: path), store: store)
    }

    func findings(catalog: Catalog, today: CalendarDay) -> [Finding] {
        let validator = Validator(catalog: catalog, today: today)
        guard problems.isEmpty else { return validator.findings(for: problems) }
        let layered: Preset
        do {
            layered = try preset.parent.map { preset.extending(try store.preset(named: $0)) } ?? preset
        } catch {
            return validator.findings(for: [PresetCheck.problem(withParentOf: preset, "\(error)")])
        }
        let check = PresetCheck(preset, layered: layered, lines: lines, catalog: catalog).problems(
            inFileCalled: fileName)
        guard check.isEmpty else { return validator.findings(for: check) }
        let wanted = layered.policy.filter { $0.required && layered.answers[$0.field]?[$0.field.part] == nil }.map(
            \.field)
        return validator.findings(
            for: sample(of: layered, catalog: catalog, today: today), preset: layered, lines: lines
        )
        .filter { finding in
            // What everybody has to say for themselves is not yet said here.
            finding.severity == .error && !wanted.contains { $0 == finding.path || $0 == finding.path?.whole }
        }
    }

    /// An environment as somebody would make it, in a region that the preset allows.
    private func sample(of preset: Preset, catalog: Catalog, today: CalendarDay) -> EnvironmentDocument {
        var answers = preset.answers
        answers["name"] = .text("sample")
        if answers["region"] == nil {
            answers["region"] = .text(preset.rule(for: "region")?.allowed?.first ?? "us-west-2")
        }
        return answers.resolved(with: catalog, on: today)
    }
}
