import Catalog
import Environment
import TestSupport
import Testing

@testable import Wizard

@Suite("Undo and redo")
struct UndoTests {
    private static func named(_ names: String...) -> WizardState {
        var state = WizardState(context: WizardContext(catalog: .builtIn, today: testDay, presets: []))
        for name in names { _ = state.update(.set(FieldChange(.name, .text(name)))) }
        return state
    }

    @Test("take back and make again one step at a time")
    func steps() {
        var state = Self.named("one", "two")
        _ = state.update(.undo)
        #expect(state.document.name == "one")
        _ = state.update(.redo)
        #expect(state.document.name == "two")
    }

    @Test("know nothing to make again after a new change")
    func newChange() {
        var state = Self.named("one", "two")
        _ = state.update(.undo)
        _ = state.update(.set(FieldChange(.name, .text("three"))))
        _ = state.update(.redo)
        #expect(state.document.name == "three")
        #expect(state.screen.hasRefused)
        _ = state.update(.undo)
        #expect(state.document.name == "one")
    }
}
