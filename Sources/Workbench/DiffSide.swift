import Environment
import PresetLibrary
import Text

/// One of two things to compare.
package struct DiffSide: Sendable {
    package let name: String
    /// Set when it is a preset, laid over those that it builds upon.
    package let preset: Preset?
    private let answers: Answers
    private let surroundings: Surroundings

    /// - Parameter name: of a document, a bundle's folder or a preset's file, `-` for standard input, or a preset's own name.
    package init(_ name: String, in surroundings: Surroundings) throws {
        self.name = name
        self.surroundings = surroundings
        if let file = try Self.file(name, orPresetIn: surroundings.presets) {
            (answers, preset) = try Self.content(of: file, store: surroundings.presets)
        } else {
            let preset = try surroundings.presets.preset(named: name)
            (answers, self.preset) = (preset.answers, preset)
        }
    }

    /// The whole environment. A preset has no name, and what is planned by the name is planned by that of the other side.
    func document(beside other: DiffSide) -> EnvironmentDocument {
        var answers = answers
        if preset != nil { answers[.name] = other.answers[.name] }
        return answers.resolved(with: surroundings.catalog, on: surroundings.today)
    }

    /// The file of that name; nil when there is none and a preset is called so.
    private static func file(_ name: String, orPresetIn store: PresetStore) throws -> InputFile? {
        let unreadable: WorkbenchError
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
            throw WorkbenchError(
                .unreadable,
                unreadable.description
                    + " Nor is there a preset of that name; `slipway presets list` shows those there are.")
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
            throw WorkbenchError(.unreadable, "\(file.name.harmless): \(error)")
        }
    }

    private static func requireForm(_ problems: [ReadingProblem], of file: InputFile) throws(WorkbenchError) {
        guard let problem = problems.first else { return }
        let name = file.name.harmless
        let place = problem.line.map { "\(name):\($0)" } ?? name
        throw WorkbenchError(
            .unsound,
            "\(place): \(problem.message)\n`slipway validate \(name)` shows all that has to be mended first.")
    }
}
