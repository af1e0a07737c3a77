import Catalog
import Environment
import PresetLibrary
import Validation

/// An environment as it was asked for: read, layered, made whole, and judged.
package struct LoadedEnvironment: Sendable {
    package let answers: Answers
    /// What the file and single changes said, without what the preset says.
    package let ownAnswers: Answers
    package let document: EnvironmentDocument
    package let preset: Preset?
    package let findings: [Finding]
    /// The file that it was read from, as the person named it; nil when there was none.
    package let fileName: String?
    /// The file's bytes; empty when there was none.
    package let source: [UInt8]
    package let surroundings: Surroundings

    /// - Throws: when a preset cannot be had, or a change does not fit. What is wrong with the document itself is in `findings`.
    package init(
        file: InputFile?, presetName: String? = nil, changes: [FieldChange] = [], in surroundings: Surroundings
    ) throws {
        let (catalog, today) = (surroundings.catalog, surroundings.today)
        let validator = Validator(catalog: catalog, today: today)
        let read = file.map { DocumentReader.read($0.bytes) } ?? ReadDocument()
        fileName = file?.name
        source = file?.bytes ?? []
        self.surroundings = surroundings

        var missingPreset: String?
        if let presetName {
            preset = try surroundings.presets.preset(named: presetName)
        } else if case .text(let name) = read.answers[.preset], !name.isEmpty {
            // A document tells where it came from. On a machine without that preset it is still whole.
            preset = try? surroundings.presets.preset(named: name)
            if preset == nil { missingPreset = name }
        } else {
            preset = nil
        }
        let answers = try AnswerLayers(preset: preset, own: read.answers)
            .answers(after: changes, catalog: catalog, today: today)
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

    package var report: FindingsReport { FindingsReport(findings, file: fileName) }

    /// Refuses to go on with a document that has errors.
    ///
    /// - Parameter consequence: what therefore was not done.
    package func requireSound(_ consequence: String = "Nothing was written") throws(WorkbenchError) {
        guard report.hasErrors else { return }
        let errors = FindingsReport(findings.filter { $0.severity == .error }, file: fileName)
        throw WorkbenchError(
            .unsound, "\(consequence): \(report.summary). Mend what follows, and try again:\n" + errors.text)
    }
}
