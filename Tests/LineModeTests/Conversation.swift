import Catalog
import Environment
import LineMode
import Preflight
import PresetLibrary
import TestSupport
import Wizard

@testable import EnvironmentBundle

/// A session of line mode with everything typed in advance.
struct Conversation {
    /// What stands on the screen afterwards, with the lines that were typed.
    let transcript: String
    let end: LineSession.End
    let state: WizardState
    let world: RememberingWorld

    init(
        _ lines: String..., choices: Choices = Choices(), draft: Choices? = nil, presets: [Preset] = builtInPresets,
        outcomes: [WriteOutcome] = []
    ) {
        self.init(lines.map(LineInput.line), choices: choices, draft: draft, presets: presets, outcomes: outcomes)
    }

    init(
        _ inputs: [LineInput], choices: Choices = Choices(), draft: Choices? = nil, presets: [Preset] = builtInPresets,
        outcomes: [WriteOutcome] = [], isInteractive: Bool = true
    ) {
        let terminal = ScriptedTerminal(inputs, isInteractive: isInteractive)
        world = RememberingWorld(outcomes)
        var session = LineSession(
            state: .sample(choices: choices, draft: draft, presets: presets), terminal: terminal, world: world)
        end = session.run()
        state = session.state
        transcript = terminal.transcript
    }

    static let builtInPresets = PresetStore().offered
}

extension WizardState {
    static func sample(
        choices: Choices = Choices(), draft: Choices? = nil, presets: [Preset] = Conversation.builtInPresets
    ) -> WizardState {
        WizardState(
            context: WizardContext(catalog: .builtIn, today: testDay, presets: presets), choices: choices,
            drafts: draft.map { draft in
                var draft = draft
                draft.draft = "kept.yaml"
                return [draft]
            } ?? [])
    }
}

/// Lines typed in advance, and all that was printed.
final class ScriptedTerminal: LineTerminal {
    let showsInput = false
    let isInteractive: Bool
    private(set) var transcript = ""
    private var inputs: ArraySlice<LineInput>

    init(_ inputs: [LineInput], isInteractive: Bool = true) {
        self.inputs = inputs[...]
        self.isInteractive = isInteractive
    }

    func write(_ text: String) { transcript += text }
    func readLine() -> LineInput { inputs.popFirst() ?? .end }
    func takeInterrupt() -> Bool {
        guard inputs.first == .interrupt else { return false }
        inputs.removeFirst()
        return true
    }
}

/// Keeps what it is told, and writes nothing.
final class RememberingWorld: WizardWorld {
    private(set) var draft: Choices?
    private(set) var writes: [(document: EnvironmentDocument, force: Bool)] = []
    private var outcomes: ArraySlice<WriteOutcome>

    init(_ outcomes: [WriteOutcome]) { self.outcomes = outcomes[...] }

    func saveDraft(_ choices: Choices) { draft = choices }
    func discardDraft(of choices: Choices) { draft = nil }

    func open(_ path: String, in context: WizardContext) -> OpenOutcome { .failed("\(path) cannot be read.") }
    func preview(_ state: WizardState) -> BundlePreview {
        BundlePreview(.changes(BundleChanges(existing: .nothing, added: ["PLAN.md", "README.md", "environment.yaml"])))
    }

    func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        writes.append((state.document, force))
        let changes = BundleChanges(existing: .nothing, added: ["PLAN.md", "README.md", "environment.yaml"])
        return outcomes.popFirst() ?? .done(folder: state.folder, changes: changes)
    }

    /// An account of two questions, of which the second has a bad answer.
    func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome {
        .failed("There is no account to ask here.")
    }

    func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome {
        .failed("There is no account to ask here.")
    }

    func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        let checks = [
            PreflightCheck(
                id: "account", title: "Sign-in", verdict: .fine("You are signed in to AWS account 123456789012.")),
            PreflightCheck(
                id: "name-free", title: "Name \(state.document.name)",
                verdict: .error("It is taken.", remedy: "Choose another.")),
        ]
        for (index, check) in checks.enumerated() {
            for seconds in 0...1
            where !progress(
                Preflight.Progress(number: index + 1, count: checks.count, title: check.title, seconds: seconds))
            {
                return .stopped
            }
        }
        return .asked(PreflightReport(checks: checks))
    }
}
