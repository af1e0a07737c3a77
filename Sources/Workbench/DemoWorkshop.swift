import EnvironmentBundle
import Preflight
import PresetLibrary
import Wizard

/// Does for the wizard in a demo what has to be done on disk, and only below the demo's own folder, the current one. It
/// keeps no draft and asks no account.
package final class DemoWorkshop: WizardWorld {
    private let workshop = WizardWorkshop(
        drafts: DraftStore(variables: [:]), presets: PresetStore(), variables: [:])
    /// The folder of the bundle that was written last.
    package private(set) var written: String?

    package init() {}

    package func saveDraft(_ choices: Choices) {}
    package func discardDraft(of choices: Choices) {}

    package func open(_ path: String, in context: WizardContext) -> OpenOutcome {
        Self.isBelow(path) ? workshop.open(path, in: context) : .failed(Self.refusal)
    }

    package func preview(_ state: WizardState) -> BundlePreview {
        Self.isBelow(state.folder) ? workshop.preview(state) : BundlePreview(.refusal(Self.refusal))
    }

    package func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        guard Self.isBelow(state.folder) else { return .failed(Self.refusal) }
        let outcome = workshop.write(state, force: force, progress: progress)
        if case .done(let folder, _) = outcome { written = folder }
        return outcome
    }

    package func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        .failed("A demo asks no account.")
    }

    package func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome {
        .failed("A demo asks no account.")
    }

    package func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome {
        .failed("A demo asks no account.")
    }

    private static let refusal = "A demo stays in its own folder. Give a name without / at the beginning, ~ and .. ."

    /// Whether a path, as the wizard takes it, leads below the current folder.
    static func isBelow(_ path: String) -> Bool {
        path.first != "/" && path.first != "~" && !path.split(separator: "/").contains("..")
    }
}
