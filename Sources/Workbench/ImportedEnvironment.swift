import Environment
import Importing
import PresetLibrary
import Text
import Validation

/// Files that describe a cluster for other tools, read together as one environment.
package struct ImportedEnvironment: Sendable {
    package struct File: Sendable {
        /// As the person named it.
        package let name: String
        package let content: Imported
    }

    package let files: [File]
    /// What the files say, with single changes on top.
    package let answers: Answers
    /// What no file says, and their own tools have.
    package let guesses: [Imported.Guess]
    package let document: EnvironmentDocument
    package let findings: [Finding]
    private let surroundings: Surroundings

    /// - Parameters:
    ///   - files: of two that say the same, the later one counts.
    ///   - changes: those of `--set`.
    package init(files: [InputFile], changes: [FieldChange] = [], in surroundings: Surroundings) throws {
        self.surroundings = surroundings
        var contents: [File] = []
        for file in files {
            do {
                contents.append(
                    File(name: file.name, content: try Importer.read(file.bytes, catalog: surroundings.catalog)))
            } catch {
                let place = error.line.map { "\(file.name.harmless):\($0)" } ?? file.name.harmless
                throw WorkbenchError(.unreadable, "\(place): \(error.message)")
            }
        }
        self.files = contents
        answers = try AnswerLayers(preset: nil, own: contents.map(\.content).answers)
            .answers(after: changes, catalog: surroundings.catalog, today: surroundings.today)
        let changed = Set(changes.map(\.path.whole))
        guesses = contents.map(\.content).openGuesses.filter { !changed.contains($0.change.path) }
        document = answers.resolved(with: surroundings.catalog, on: surroundings.today)
        findings = Validator(catalog: surroundings.catalog, today: surroundings.today).findings(for: document)
    }

    /// The same as a preset that stands by itself.
    package func preset(named name: String) throws(WorkbenchError) -> Preset {
        guard Preset.isName(name) else { throw WorkbenchError(badPresetName: name) }
        var answers = answers
        for field in FieldCatalogue.describing { answers[field.path] = nil }
        return Preset(name: name, title: name, answers: answers)
    }
}
