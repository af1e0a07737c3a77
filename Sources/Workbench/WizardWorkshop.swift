import Account
import Catalog
import Environment
import EnvironmentBundle
import Preflight
import PresetLibrary
import Text
import Wizard

/// Does for the wizard what has to be done on disk and in the account.
package final class WizardWorkshop: WizardWorld {
    package let drafts: SessionDrafts
    private let presets: PresetStore
    /// The process's environment: where the home is, and how the account is reached.
    private let variables: [String: String]
    /// Seconds since 1970; nil where nobody tells the time.
    private let clock: (() -> Int)?

    package init(
        drafts: DraftStore, presets: PresetStore, variables: [String: String], clock: (() -> Int)? = nil
    ) {
        self.drafts = SessionDrafts(drafts)
        self.presets = presets
        self.variables = variables
        self.clock = clock
    }

    package func saveDraft(_ choices: Choices) { drafts.save(choices) }
    package func discardDraft(of choices: Choices) { drafts.discard(choices) }

    package func open(_ path: String, in context: WizardContext) -> OpenOutcome {
        let name = expanded(path)
        do {
            let loaded = try LoadedEnvironment(
                file: InputFile(named: name),
                in: Surroundings(catalog: context.catalog, presets: presets, today: context.today))
            guard loaded.isReadWhole else {
                return .failed(loaded.findings.first?.message ?? "\(name) cannot be read.")
            }
            var choices = loaded.choices
            choices.origin = Choices.Origin(name: path, document: loaded.document, source: loaded.source)
            if BundleReader.isBundle(name) { choices.folder = path }
            return .opened(choices, remark: loaded.remark)
        } catch {
            return .failed("\(error)")
        }
    }

    package func preview(_ state: WizardState) -> BundlePreview {
        let folder = expanded(state.folder)
        let inputs = Self.inputs(of: state)
        do {
            let changes = try BundleWriter().changes(of: RenderedBundle(inputs).files, at: folder)
            return BundlePreview(
                .changes(changes), standing: Self.document(in: folder, state.context), routes: inputs.plan.routes)
        } catch {
            return BundlePreview(.refusal("\(error)"), routes: inputs.plan.routes)
        }
    }

    package func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        let folder = expanded(state.folder)
        do {
            let files = RenderedBundle(Self.inputs(of: state)).files
            let changes = try withoutActuallyEscaping(progress) { progress in
                try BundleWriter().write(files, to: folder, force: force, progress: progress)
            }
            return .done(folder: folder, changes: changes)
        } catch BundleWriteError.editedByHand(let paths) {
            return .editedByHand(paths)
        } catch BundleWriteError.otherEnvironment(_, let name) {
            return .otherEnvironment(name)
        } catch BundleWriteError.standing(let losses) {
            return .standing(losses)
        } catch {
            return .failed("\(error)")
        }
    }

    package func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        guard let console = AWSProgram(variables: variables) else { return .failed(AWSProgram.missing) }
        let needs = AccountNeeds(of: state.document, catalog: state.context.catalog)
        let minutes = Self.inputs(of: state).plan.routes.first?.typicalMinutes ?? 0
        let preflight = Preflight(
            needs, catalog: state.context.catalog, account: variables["SLIPWAY_ACCOUNT"],
            applying: clock.map { ($0(), minutes) })
        return preflight.run(on: console, progress: progress).map(PreflightOutcome.asked) ?? .stopped
    }

    package func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome {
        guard let console = AWSProgram.patient(variables: variables) else { return .failed(AWSProgram.missing) }
        let region = state.document.region
        let refresh = FactsRefresh(regions: [region], catalog: state.context.catalog, day: state.context.today)
        guard let answer = refresh.run(on: console, progress: progress) else { return .stopped }
        guard !answer.facts.blocks.isEmpty else {
            return .failed("Nothing was told of \(region). \(answer.outcomes.first?.reason ?? "")")
        }
        let store = FactsStore(variables: variables, presetFolders: presets.folders)
        var remark = "Your account told \(answer.toldKinds.listed()) of \(region)."
        do {
            try store.keep(answer.facts)
        } catch {
            remark += " \(error)"
        }
        var facts = store.open().facts
        facts.add(answer.facts.blocks)
        return .told(Catalog.builtIn.overlaid(with: facts), remark)
    }

    package func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome {
        guard let console = AWSProgram(variables: variables) else { return .failed(AWSProgram.missing) }
        return switch NetworkSurvey(region: state.document.region).run(on: console, progress: progress) {
        case .told(let networks)?: .told(networks)
        case .failed(let reason)?: .failed(reason)
        case nil: .stopped
        }
    }

    private static func inputs(of state: WizardState) -> BundleInputs {
        BundleInputs(
            document: state.document, catalog: state.context.catalog, preset: state.choices.preset,
            source: state.choices.origin?.source ?? [])
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
    private func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = variables["HOME"] else { return path }
        return home + path.dropFirst()
    }
}
