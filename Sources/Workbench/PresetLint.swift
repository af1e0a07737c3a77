import Catalog
import Environment
import PresetLibrary
import Validation

/// Everything there is to say against one preset.
package struct PresetLint: Sendable {
    /// Its file, as a person would name it.
    package let place: String
    /// The file's name without `.yaml`; nil when it came from none.
    private let fileName: String?
    /// As it stands in its file, under the name that it gives itself.
    private let preset: Preset
    private let lines: SourceLines
    private let problems: [ReadingProblem]
    /// With the presets that it may build upon.
    private let surroundings: Surroundings

    /// A file, whose neighbours are presets too.
    package init(file: InputFile, in surroundings: Surroundings) {
        let read = PresetReader.read(file.bytes)
        place = file.name
        preset = read.preset
        lines = read.lines
        problems = read.problems
        guard file.name.hasSuffix(".yaml") else {
            fileName = nil
            self.surroundings = surroundings
            return
        }
        let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
        fileName = parts.last.map { String($0.dropLast(5)) }
        let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
        self.surroundings = Surroundings(
            catalog: surroundings.catalog, presets: PresetStore(folders: [folder] + surroundings.presets.folders),
            today: surroundings.today)
    }

    private init(builtIn entry: PresetStore.Entry, in surroundings: Surroundings) {
        place = "preset \(entry.name), built in"
        fileName = nil
        preset = entry.preset
        lines = entry.lines
        problems = entry.problems
        self.surroundings = surroundings
    }

    /// Of a preset that the library found.
    package init(_ entry: PresetStore.Entry, in surroundings: Surroundings) throws(WorkbenchError) {
        if let path = entry.path {
            self.init(file: try InputFile(named: path), in: surroundings)
        } else {
            self.init(builtIn: entry, in: surroundings)
        }
    }

    package var findings: [Finding] {
        let (catalog, today) = (surroundings.catalog, surroundings.today)
        let validator = Validator(catalog: catalog, today: today)
        guard problems.isEmpty else { return validator.findings(for: problems) }
        let layered: Preset
        do {
            layered = try preset.parent.map { preset.extending(try surroundings.presets.preset(named: $0)) } ?? preset
        } catch {
            return validator.findings(for: [PresetCheck.problem(withParentOf: preset, "\(error)")])
        }
        let check = PresetCheck(preset, layered: layered, lines: lines, catalog: catalog).problems(
            inFileCalled: fileName)
        guard check.isEmpty else { return validator.findings(for: check) }
        return findings(of: layered)
    }

    /// What the rules have against the environments that are made from it.
    private func findings(of preset: Preset) -> [Finding] {
        let validator = Validator(catalog: surroundings.catalog, today: surroundings.today)
        // What everybody has to say for themselves is not yet said here.
        let wanted = preset.policy.filter { $0.required && preset.answers[$0.field]?[$0.field.part] == nil }
            .map(\.field)
        let trials = PresetTrial.all(of: preset, in: surroundings)
        var told: [(region: String, finding: Finding)] = []
        for trial in trials {
            for finding in validator.findings(for: trial.document, preset: preset, lines: lines)
            where finding.severity == .error
                && !wanted.contains(where: { $0 == finding.path || $0 == finding.path?.whole })
                && (!trial.isSwitched || RuleRegistry.rule(finding.code)?.family == .policy)
                && !told.contains(where: {
                    [trials[0].region, trial.region].contains($0.region) && $0.finding.code == finding.code
                        && $0.finding.path == finding.path
                })
            {
                told.append((trial.region, trial.place.map(finding.told) ?? finding))
            }
        }
        return told.map(\.finding)
    }
}
