import Catalog
import Environment
import EnvironmentBundle
import Glibc
import Preflight
import PresetLibrary
import Validation
import Wizard

/// Does for the wizard what has to be done on disk.
final class WizardWorkshop: WizardWorld {
    private let drafts: DraftStore
    private let presets: PresetStore

    init(drafts: DraftStore, presets: PresetStore) {
        self.drafts = drafts
        self.presets = presets
    }

    func saveDraft(_ choices: Choices) { drafts.save(choices) }
    func discardDraft() { drafts.discard() }

    func open(_ path: String, in context: WizardContext) -> OpenOutcome {
        let name = Self.expanded(path)
        do {
            let loaded = try LoadedEnvironment(
                file: InputFile(named: name), library: presets, today: context.today)
            guard loaded.isReadWhole else {
                return .failed(loaded.findings.first?.message ?? "\(name) cannot be read.")
            }
            var choices = loaded.choices
            choices.origin = Choices.Origin(name: path, document: loaded.document)
            if BundleReader.isBundle(name) { choices.folder = path }
            return .opened(choices, remark: loaded.remark)
        } catch let stop as Stop {
            return .failed(stop.message)
        } catch {
            return .failed("\(error)")
        }
    }

    func preview(_ state: WizardState) -> BundlePreview {
        let folder = Self.expanded(state.folder)
        do {
            let inputs = Self.inputs(of: state)
            let files = try RenderedBundle(inputs).files
            do {
                let changes = try BundleWriter().changes(of: files, at: folder)
                return BundlePreview(
                    .changes(changes), standing: Self.document(in: folder, state.context), routes: inputs.plan.routes)
            } catch {
                return BundlePreview(.refusal("\(error)"), routes: inputs.plan.routes)
            }
        } catch {
            return BundlePreview(.refusal("\(error)"))
        }
    }

    func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        let folder = Self.expanded(state.folder)
        do {
            let files = try RenderedBundle(Self.inputs(of: state)).files
            let changes = try withoutActuallyEscaping(progress) { progress in
                try BundleWriter().write(files, to: folder, force: force, progress: progress)
            }
            return .done(folder: folder, changes: changes)
        } catch BundleWriteError.editedByHand(let paths) {
            return .editedByHand(paths)
        } catch {
            return .failed("\(error)")
        }
    }

    func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        let variables = ProcessEnvironment.variables
        guard let console = AWSProgram(variables: variables) else { return .failed(AWSProgram.missing) }
        let needs = AccountNeeds(of: state.document, catalog: state.context.catalog)
        let preflight = Preflight(needs, catalog: state.context.catalog, account: variables["SLIPWAY_ACCOUNT"])
        return preflight.run(on: console, progress: progress).map(PreflightOutcome.asked) ?? .stopped
    }

    private static func inputs(of state: WizardState) -> BundleInputs {
        BundleInputs(document: state.document, catalog: state.context.catalog, preset: state.choices.preset)
    }

    /// The document of the bundle in a folder; nil when none is there that can be read.
    private static func document(in folder: String, _ context: WizardContext) -> EnvironmentDocument? {
        guard BundleReader.isBundle(folder), let bytes = try? BundleReader.environmentDocument(in: folder) else {
            return nil
        }
        let read = DocumentReader.read(bytes)
        return read.problems.isEmpty ? read.answers.resolved(with: context.catalog, on: context.today) : nil
    }

    /// A path as a shell would take it: `~` is the person's home.
    private static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = ProcessEnvironment.variables["HOME"] else { return path }
        return home + path.dropFirst()
    }
}

extension LoadedEnvironment {
    /// The person's part of what was loaded, and the preset below it. Values that would be planned the same way are
    /// left open, so that zones and subnets go on following the rest.
    var choices: Choices {
        var own = ownAnswers
        for field in FieldCatalogue.all where field.isPlanned {
            guard own[field.path] != nil else { continue }
            var open = answers
            open[field.path] = nil
            if field.value(open.resolved(with: .builtIn, on: today)) == field.value(document) { own[field.path] = nil }
        }
        return Choices(preset: preset, own: own)
    }

    /// Whether nothing of the document was left out in reading. What it does not say can still be said.
    var isReadWhole: Bool {
        !findings.contains { finding in
            RuleRegistry.rule(finding.code)?.family == .document && finding.severity == .error
                && finding.rule != "missing-field"
        }
    }

    /// What there is to tell of the document beside its answers.
    var remark: String? {
        guard preset == nil, case .text(let name) = answers["preset"], !name.isEmpty else { return nil }
        return "The preset \(name) is not among those found here. Its values stay, as answers of yours."
    }
}
