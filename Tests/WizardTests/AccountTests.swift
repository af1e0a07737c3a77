import Catalog
import Environment
import Preflight
import TestSupport
import Testing
import Wizard

@Suite("The account on Review")
struct AccountTests {
    private var state = WizardState(context: WizardContext(catalog: .builtIn, today: testDay, presets: []))

    init() {
        _ = state.update(.go(.review))
        _ = state.update(.focus(.preflight))
    }

    private static let report = PreflightReport(checks: [
        PreflightCheck(
            id: "account", title: "Sign-in", verdict: .fine("You are signed in to AWS account 123456789012.")),
        PreflightCheck(
            id: "name-free", title: "Name ai-dev", verdict: .error("It is taken.", remedy: "Choose another.")),
        PreflightCheck(
            id: "spot-role", title: "Role for spot instances",
            verdict: .undecided("AWS was late.", remedy: "Ask again.")),
        PreflightCheck(id: "zones", title: "Zones", verdict: .notAsked(after: "Region us-west-2")),
    ])

    private func row(_ state: WizardState) -> Item? { state.content.item(.preflight) }

    /// What an event wants of the world, but for the look at the folder.
    private func effects(_ state: inout WizardState, _ event: WizardEvent) -> [WizardEffect] {
        state.update(event).filter { $0 != .preview }
    }

    private func text(over state: WizardState) -> Layer.Help? {
        if case .help(let help) = state.layer { help } else { nil }
    }

    @Test("is not asked before somebody asks, and Enter asks")
    func asking() {
        var state = state
        #expect(row(state)?.value == "not asked")
        #expect(effects(&state, .activate) == [.preflight])
        #expect(state.layer == nil)
    }

    @Test("shows the answers at once, the problems first, and then how many there are of each kind")
    func answers() throws {
        var state = state
        #expect(effects(&state, .preflighted(.asked(Self.report))) == [])
        let help = try #require(text(over: state))
        #expect(help.paragraphs.map { $0.prefix(9) } == ["Problem: ", "Undecided", "Fine: Sig", "Not asked"])
        #expect(help.paragraphs[0].contains("It is taken.") && help.paragraphs[0].contains("Choose another."))
        _ = state.update(.cancel)
        #expect(row(state)?.value == "1 problem, 1 fine, 2 undecided")
        #expect(row(state)?.severity == .error)
    }

    @Test("is read again with ? without being asked again")
    func again() {
        var state = state
        _ = state.update(.preflighted(.asked(Self.report)))
        let first = text(over: state)
        _ = state.update(.cancel)
        #expect(effects(&state, .help) == [])
        #expect(text(over: state) == first)
    }

    @Test("counts as not asked once the document is another, and counts again when it is the same")
    func changes() {
        var state = state
        _ = state.update(.preflighted(.asked(Self.report)))
        _ = state.update(.cancel)
        _ = state.update(.set(FieldChange(.coreNodes.maxSize, .number(9))))
        #expect(row(state)?.value == "not asked")
        #expect(row(state)?.remark == "since something changed")
        #expect(row(state)?.severity == nil)
        _ = state.update(.help)
        #expect(text(over: state)?.paragraphs.first?.contains("as it was") == true)
        _ = state.update(.cancel)
        _ = state.update(.undo)
        #expect(row(state)?.value == "1 problem, 1 fine, 2 undecided")
    }

    @Test("is asked nothing about a document with errors")
    func errors() {
        var state = state
        _ = state.update(.set(FieldChange(.network.vpcCidr, .text("nonsense"))))
        _ = state.update(.focus(.preflight))
        #expect(row(state)?.value == "not asked while there are errors")
        #expect(effects(&state, .activate) == [])
        #expect(state.notice?.contains("Mend ") == true)
    }

    @Test("never hinders the writing")
    func writing() {
        var state = state
        _ = state.update(.preflighted(.asked(Self.report)))
        _ = state.update(.cancel)
        _ = state.update(.focus(.write))
        #expect(effects(&state, .activate) == [.write(force: false)])
    }

    @Test(
        "that cannot be asked is told of, and what it said before stays",
        arguments: [PreflightOutcome.failed("There is no aws."), .stopped])
    func failures(outcome: PreflightOutcome) {
        var state = state
        _ = state.update(.preflighted(.asked(Self.report)))
        _ = state.update(.cancel)
        #expect(effects(&state, .preflighted(outcome)) == [])
        #expect(state.layer == nil)
        #expect(state.notice?.isEmpty == false)
        #expect(row(state)?.value == "1 problem, 1 fine, 2 undecided")
    }
}
