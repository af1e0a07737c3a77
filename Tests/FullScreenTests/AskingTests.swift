import Catalog
import Environment
import Preflight
import Terminal
import TestSupport
import Testing
import Wizard

@testable import EnvironmentBundle
@testable import FullScreen

@Suite("Asking the account on the full screen")
struct AskingTests {
    private func session(
        _ events: [TerminalEvent], _ world: PatientWorld
    ) -> (end: WizardSession.End, terminal: MemoryTerminal) {
        let context = WizardContext(catalog: .builtIn, today: testDay, presets: [])
        let terminal = MemoryTerminal(events: events)
        var session = WizardSession(state: WizardState(context: context), terminal: terminal, world: world)
        return (session.run(), terminal)
    }

    private static let ask: [TerminalEvent] =
        [.key(.character("w")), .key(.home)] + Array(repeating: .key(.down), count: 5) + [.key(.enter)]

    @Test("shows which question waits, and how long, and then the answers")
    func progress() {
        let world = PatientWorld()
        let (_, terminal) = session(Self.ask + Array(repeating: .wake, count: 4), world)
        for text in [
            "1 of 2, Sign-in, 0 s. Esc stops.", "1 of 2, Sign-in, 1 s.", "2 of 2, Zones, 0 s.", "2 of 2, Zones, 1 s.",
        ] {
            #expect(terminal.frames.contains { $0.text().contains("Asking the account: \(text)") }, "\(text)")
        }
        #expect(terminal.screen.text().contains("Account: 2 fine"))
    }

    @Test("draws nothing while nothing is new")
    func quiet() {
        let world = PatientWorld(signsEachSecond: 20)
        let (_, terminal) = session(Self.ask + Array(repeating: .wake, count: 80), world)
        #expect(terminal.frames.count { $0.text().contains("Asking the account") } == 4)
    }

    @Test("stops at Esc and at Ctrl-C", arguments: [TerminalEvent.key(.escape), .interrupt])
    func stopping(_ event: TerminalEvent) {
        let world = PatientWorld()
        let (_, terminal) = session(Self.ask + [.wake, .wake, event], world)
        #expect(!world.hasAnswered)
        #expect(terminal.screen.text().contains("Stopped."))
        #expect(terminal.screen.text().contains("not asked"))
    }

    @Test("follows the window's size at once")
    func resize() {
        let small = Size(columns: 60, rows: 20)
        let (_, terminal) = session(Self.ask + [.resize(small), .wake], PatientWorld())
        let frame = terminal.frames.first { $0.size == small }
        #expect(frame?.text().contains("1 of 2, Sign-in, 0 s.") == true)
    }

    @Test("is not begun again by what is typed meanwhile")
    func typedMeanwhile() {
        let world = PatientWorld()
        // The first Enter would close the answers, and the second would ask anew.
        let typed: [TerminalEvent] = [.key(.enter), .key(.enter), .paste("\n"), .key(.backTab)]
        let (_, terminal) = session(Self.ask + typed + Array(repeating: .wake, count: 4), world)
        #expect(world.hasAnswered)
        #expect(terminal.frames.count { $0.text().contains("1 of 2, Sign-in, 0 s.") } == 1)
        #expect(terminal.screen.text().contains("Account: 2 fine"), "the answers are there to be read")
    }

    @Test("ends with the signal that asked the program to end")
    func signals() {
        let world = PatientWorld()
        #expect(session(Self.ask + [.terminate(signal: 15)], world).end == .signal(15))
        #expect(!world.hasAnswered)
    }

    @Test("names the key by what it does, as wide as the others")
    func keyLine() {
        var walk = Walk()
        walk.go(to: .review)
        walk.send(.focus(.preflight))
        #expect(walk.screen.contains("Enter ask     Tab next"))
    }

    @Test("shows the answers as people have looked at them")
    func golden() {
        var walk = Walk()
        walk.go(to: .review)
        walk.send(.focus(.preflight))
        walk.send(
            .preflighted(
                .asked(
                    PreflightReport(checks: [
                        PreflightCheck(
                            id: "account", title: "Sign-in",
                            verdict: .fine("You are signed in to AWS account 123456789012.")),
                        PreflightCheck(
                            id: "quota-L-DB2E81BA", title: "Quota L-DB2E81BA",
                            verdict: .error(
                                "The account may run 0 vCPU, and applying needs 4 at once.", remedy: "Request more.")),
                        PreflightCheck(
                            id: "spot-role", title: "Role for spot instances",
                            verdict: .undecided("AWS answers 500.", remedy: "Ask again.")),
                    ]))))
        Golden.expect(walk.screen + "\n", named: "layers/account.txt")
        walk.press(.escape)
        Golden.expect(walk.screen + "\n", named: "layers/account-after.txt")
    }
}

/// A world whose account answers two questions, each after two seconds.
private final class PatientWorld: WizardWorld {
    private(set) var hasAnswered = false
    private let signsEachSecond: Int

    init(signsEachSecond: Int = 1) { self.signsEachSecond = signsEachSecond }

    func saveDraft(_ choices: Choices) {}
    func discardDraft(of choices: Choices) {}
    func open(_ path: String, in context: WizardContext) -> OpenOutcome { .failed("\(path) cannot be read.") }
    func preview(_ state: WizardState) -> BundlePreview { BundlePreview(.changes(BundleChanges(existing: .nothing))) }
    func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome {
        .failed("Not here.")
    }

    func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome {
        .failed("There is no account to ask here.")
    }

    func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome {
        .failed("There is no account to ask here.")
    }

    func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome {
        let titles = ["Sign-in", "Zones"]
        for (index, title) in titles.enumerated() {
            for sign in 0..<2 * signsEachSecond
            where !progress(
                Preflight.Progress(
                    number: index + 1, count: titles.count, title: title, seconds: sign / signsEachSecond))
            {
                return .stopped
            }
        }
        hasAnswered = true
        return .asked(
            PreflightReport(checks: titles.map { PreflightCheck(id: $0, title: $0, verdict: .fine("All is well.")) }))
    }
}
