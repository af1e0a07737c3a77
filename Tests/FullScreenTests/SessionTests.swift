import Catalog
import Environment
import Preflight
import Terminal
import TestSupport
import Testing
import Wizard

@testable import EnvironmentBundle
@testable import FullScreen

@Suite("A session on the full screen")
struct SessionTests {
    private func session(
        _ events: [TerminalEvent], _ world: SlowWorld
    ) -> (end: WizardSession.End, terminal: MemoryTerminal) {
        let context = WizardContext(catalog: .builtIn, today: testDay, presets: [])
        let terminal = MemoryTerminal(events: events)
        var session = WizardSession(state: WizardState(context: context), terminal: terminal, world: world)
        return (session.run(), terminal)
    }

    private static let write: [TerminalEvent] = [.key(.character("w")), .key(.home), .key(.enter)]

    @Test("shows each file as it is written")
    func progress() {
        let world = SlowWorld()
        let (_, terminal) = session(Self.write + Array(repeating: .wake, count: 3), world)
        #expect(terminal.frames.contains { $0.text().contains("2 of 3 files. Esc stops.") })
        #expect(world.hasWritten)
        #expect(terminal.screen.text().contains("less PLAN.md"))
    }

    @Test("rehearses before the first key, and nothing of that is shown, kept or written")
    func rehearsal() {
        let world = SlowWorld()
        let (end, terminal) = session([], world)
        #expect(end == .signal(1), "the terminal went away after the rehearsal")
        #expect(terminal.frames.count == 1)
        #expect(!world.hasWritten && world.drafts == 0)
    }

    @Test("says so when a paste is longer than any field")
    func longPaste() {
        let (_, terminal) = session(
            [.key(.tab), .key(.enter), .paste(String(repeating: "long ", count: 1000))], SlowWorld())
        #expect(terminal.screen.text().contains("Paste less."))
    }

    @Test("stops writing at Esc and at Ctrl-C", arguments: [TerminalEvent.key(.escape), .interrupt])
    func stopping(_ event: TerminalEvent) {
        let world = SlowWorld()
        let (_, terminal) = session(Self.write + [.wake, event], world)
        #expect(!world.hasWritten)
        #expect(terminal.screen.text().contains("Nothing was written"))
    }

    @Test("keeps what is typed during the writing for afterwards")
    func typedAhead() {
        let world = SlowWorld()
        let (end, _) = session(Self.write + [.key(.enter), .wake, .wake, .wake], world)
        #expect(world.hasWritten)
        #expect(end == .left(hasWritten: true), "Enter on the last page leaves")
    }

    @Test("keeps a draft every few keys while somebody types on without a pause")
    func typedOn() {
        let world = SlowWorld()
        let name: [TerminalEvent] = [.key(.character("a")), .key(.enter)]
        let moves = Array(repeating: TerminalEvent.key(.home), count: 10)
        _ = session([.key(.tab)] + name + moves + [.key(.character("b")), .key(.enter)], world)
        #expect(world.drafts == 2, "one on the way, and one at the end")
    }

    @Test("ends with the signal that asked it to, during the writing too")
    func signals() {
        let world = SlowWorld()
        let (end, _) = session(Self.write + [.terminate(signal: 15)], world)
        #expect(end == .signal(15))
        #expect(!world.hasWritten)
    }
}

/// A world in which a bundle has three files.
private final class SlowWorld: WizardWorld {
    private(set) var hasWritten = false
    private(set) var drafts = 0

    func saveDraft(_ choices: Choices) { drafts += 1 }
    func discardDraft(of choices: Choices) {}
    func open(_ path: String, in context: WizardContext) -> OpenOutcome { .failed("\(path) cannot be read.") }
    func preview(_ state: WizardState) -> BundlePreview { BundlePreview(.changes(BundleChanges(existing: .nothing))) }

    func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        for number in 1...3 where !progress(BundleWriter.Progress(path: "PLAN.md", number: number, count: 3)) {
            return .failed("Stopped. Nothing was written.")
        }
        hasWritten = true
        return .done(folder: state.folder, changes: BundleChanges(existing: .nothing, added: ["PLAN.md"]))
    }

    func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome {
        .failed("There is no account to ask here.")
    }

    func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome {
        .failed("There is no account to ask here.")
    }

    func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        .failed("Nobody answers.")
    }
}
