import Catalog
import Environment
import TestSupport
import Testing

@testable import Wizard

@Suite("Changing a field")
struct ChangingTests {
    private static func wizard(at path: FieldPath, _ changes: FieldChange...) -> WizardState {
        var state = WizardState(context: WizardContext(catalog: .builtIn, today: testDay, presets: []))
        for change in changes { _ = state.update(.set(change)) }
        _ = state.update(.go(Page(of: path)))
        _ = state.update(.focus(.field(path)))
        return state
    }

    @Test("by one less ends at none")
    func fewest() {
        var state = Self.wizard(at: .generalNodes.minSize)
        for _ in 0..<3 { _ = state.update(.adjust(-1)) }
        #expect(state.document.generalNodes.minSize == 0)
        _ = state.update(.adjust(1))
        #expect(state.document.generalNodes.minSize == 1)
    }

    @Test("in a list marks nothing that cannot be picked, and says why")
    func barred() throws {
        var state = Self.wizard(at: .network.zones, FieldChange(.region, .text("us-east-1")))
        _ = state.update(.activate)
        guard case .picker(let list) = state.layer else {
            Issue.record("zones are chosen from a list")
            return
        }
        let place = try #require(list.options.firstIndex { $0.barred != nil })
        _ = state.update(.move(.first))
        for _ in 0..<place { _ = state.update(.move(.down)) }
        _ = state.update(.toggle)
        guard case .picker(let after) = state.layer else { return }
        #expect(after.chosen == list.chosen)
        #expect(state.notice == list.options[place].barred)
    }
}
