import Catalog
import Environment
import Preflight
import TestSupport
import Testing
import Wizard

@testable import EnvironmentBundle

@Suite("A wizard under way")
struct WizardRunTests {
    private static func run(_ world: Diary, _ events: WizardEvent...) -> (run: WizardRun, hasLeft: Bool) {
        var run = WizardRun(
            WizardState(context: WizardContext(catalog: .builtIn, today: testDay, presets: [])), in: world)
        var hasLeft = false
        for event in events {
            hasLeft = run.send(event) { _, work in
                if case .writing(nil) = work { world.entries.append("begin") }
                return true
            }
        }
        return (run, hasLeft)
    }

    private static let change = WizardEvent.set(FieldChange(.name, .text("demo")))

    @Test("keeps what was typed when it is told to, and then once")
    func drafts() {
        let world = Diary()
        var (run, _) = Self.run(world, Self.change)
        #expect(run.hasUnsavedDraft && world.entries.isEmpty)
        run.saveDraft()
        run.saveDraft()
        #expect(world.entries == ["draft demo"])
    }

    @Test("keeps what was typed before it writes, and needs no draft afterwards")
    func writing() {
        let world = Diary()
        let (run, hasLeft) = Self.run(world, Self.change, .go(.review), .focus(.write), .activate)
        #expect(world.entries == ["preview", "draft demo", "begin", "write demo", "discard"])
        #expect(run.state.page == .done && run.state.hasWritten && !hasLeft)
    }

    @Test("keeps what was typed before it asks the account, and before it ends")
    func asking() {
        let world = Diary()
        let (run, hasLeft) = Self.run(
            world, Self.change, .go(.review), .focus(.preflight), .activate, .set(FieldChange(.name, .text("other"))),
            .askToLeave, .move(.down), .activate)
        #expect(world.entries == ["preview", "draft demo", "ask", "preview", "draft other"])
        #expect(hasLeft && !run.hasUnsavedDraft)
    }

    @Test("opens a bundle, and tells why it cannot")
    func opening() {
        let world = Diary()
        let (run, _) = Self.run(world, .focus(.open), .activate, .insert("there"), .activate)
        #expect(world.entries == ["open there"])
        guard case .editor(let editor) = run.state.layer else {
            Issue.record("the path stays in its editor")
            return
        }
        #expect(editor.problem == "Nothing is there.")
    }
}

/// A world that notes what it is asked for.
private final class Diary: WizardWorld {
    var entries: [String] = []

    func saveDraft(_ choices: Choices) { entries.append("draft \(choices.own[.name]?.text ?? "")") }
    func discardDraft(of choices: Choices) { entries.append("discard") }

    func open(_ path: String, in context: WizardContext) -> OpenOutcome {
        entries.append("open \(path)")
        return .failed("Nothing is there.")
    }

    func preview(_ state: WizardState) -> BundlePreview {
        entries.append("preview")
        return BundlePreview(.refusal("Not here."))
    }

    func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        entries.append("write \(state.document.name)")
        return .done(folder: state.folder, changes: BundleChanges(existing: .nothing, added: []))
    }

    func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome {
        .failed("There is no account to ask here.")
    }

    func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome {
        .failed("There is no account to ask here.")
    }

    func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        entries.append("ask")
        return .stopped
    }
}
