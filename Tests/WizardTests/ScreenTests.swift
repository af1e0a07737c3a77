import Catalog
import Environment
import PresetLibrary
import TestSupport
import Testing

@testable import Wizard

@Suite("The screen")
struct ScreenTests {
    private static let context = WizardContext(
        catalog: .builtIn, today: testDay, presets: PresetStore().offered)

    private static let events: [WizardEvent] =
        Page.visited.map { .go($0) } + [
            .move(.up), .move(.down), .move(.left), .move(.right), .move(.last), .nextPage, .previousPage, .activate,
            .toggle, .cancel, .insert("x"), .insert("1"), .erase, .adjust(1), .reset, .undo, .redo, .fix, .filter,
            .help, .askToLeave, .choosePreset("cpu-batch"), .set(FieldChange(.region, .text("eu-west-1"))),
            .set(FieldChange(.coreNodes.minSize, .number(9))), .set(FieldChange(.network.vpcCidr, .text("nonsense"))),
            .previewed(BundlePreview(.refusal("It is full."))), .written(.failed("It is full.")),
            .preflighted(.stopped),
        ]

    @Test("is the one that would be made anew, whatever is taken over from the screen before", arguments: 0..<6)
    func takenOver(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var state = WizardState(context: Self.context)
        for _ in 0..<60 {
            let event = try #require(Self.events.randomElement(using: &random))
            _ = state.update(event)
            let anew = WizardScreen(of: state.model, in: state.context, after: nil)
            #expect(state.screen.content == anew.content, "after \(event)")
            #expect(state.screen.focus == anew.focus, "after \(event)")
            #expect(state.screen.findings == anew.findings, "after \(event)")
            #expect(state.screen.document == anew.document && state.screen.costText == anew.costText)
            #expect(Page.visited.allSatisfy { state.screen.progress(of: $0) == anew.progress(of: $0) })
        }
    }

    @Test("works nothing out anew while only the focus moves", arguments: Page.visited)
    func moving(page: Page) {
        var state = WizardState(context: Self.context)
        _ = state.update(.set(FieldChange(.name, .text("demo"))))
        _ = state.update(.go(page))
        let before = state.screen.situation
        for event in [WizardEvent.move(.down), .move(.down), .move(.up), .help, .cancel] { _ = state.update(event) }
        #expect(state.screen.situation === before)
    }

    @Test("keeps document, cost and findings from page to page")
    func pages() {
        var state = WizardState(context: Self.context)
        _ = state.update(.set(FieldChange(.name, .text("demo"))))
        let before = state.screen.situation
        #expect(before.poolFacts == nil, "nothing is worked out before a page needs it")
        _ = state.update(.go(.pools))
        let facts = state.screen.situation.poolFacts
        #expect(facts != nil)
        for page in Page.visited where page != .review { _ = state.update(.go(page)) }
        #expect(state.screen.situation.consequences === before.consequences)
        #expect(state.screen.situation.judgement === before.judgement)
        #expect(state.screen.situation.poolFacts === facts)
    }
}
