import Catalog
import Environment
import PresetLibrary
import Validation

/// An environment as it was asked for on the command line: read, layered, made whole, and judged.
struct LoadedEnvironment {
    let answers: Answers
    /// What the file and single changes said, without what the preset says.
    let ownAnswers: Answers
    let document: EnvironmentDocument
    let preset: Preset?
    let findings: [Finding]
    /// The file that it was read from, as the person named it; nil when there was none.
    let fileName: String?
    let today: CalendarDay

    /// - Throws: `Stop` when something cannot be read. What is wrong with the document itself is in `findings`.
    init(
        file: InputFile?, presetName: String? = nil, changes: [FieldChange] = [], library: PresetStore,
        today: CalendarDay
    ) throws {
        let catalog = Catalog.builtIn
        let validator = Validator(catalog: catalog, today: today)
        let read = file.map { DocumentReader.read($0.bytes) } ?? ReadDocument()
        fileName = file?.name
        self.today = today

        var missingPreset: String?
        if let presetName {
            preset = try Self.preset(presetName, in: library)
        } else if case .text(let name) = read.answers["preset"], !name.isEmpty {
            // A document tells where it came from. On a machine without that preset it is still whole.
            preset = try? library.preset(named: name)
            if preset == nil { missingPreset = name }
        } else {
            preset = nil
        }
        let answers: Answers
        do {
            answers = try AnswerLayers(preset: preset, own: read.answers)
                .answers(after: changes, catalog: catalog, today: today)
        } catch {
            throw Stop(.usage, error.description)
        }
        self.answers = answers
        ownAnswers = answers.without(preset)
        document = answers.resolved(with: catalog, on: today)

        // A value given by --set or a preset makes up for one that the file leaves out.
        let problems = read.problems.filter { problem in
            problem.kind != .missing || problem.path.flatMap { answers[$0] } == nil
        }
        findings =
            problems.isEmpty
            ? validator.findings(for: document, preset: preset, missingPreset: missingPreset, lines: read.lines)
            : validator.findings(for: problems)
    }

    private static func preset(_ name: String, in library: PresetStore) throws(Stop) -> Preset {
        do {
            return try library.preset(named: name)
        } catch {
            throw Stop(.noInput, error.description)
        }
    }

    var report: FindingsReport { FindingsReport(findings, file: fileName) }

    /// Refuses to go on with a document that has errors.
    ///
    /// - Parameter consequence: what therefore was not done.
    func requireSound(_ consequence: String = "Nothing was written") throws(Stop) {
        guard report.hasErrors else { return }
        throw Stop(
            .badDocument,
            report.text + "\n\(consequence): \(report.summary). Mend the errors above and try again.")
    }
}
