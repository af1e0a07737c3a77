import Catalog
import Environment
import PresetLibrary
import Terminal
import TestSupport
import Wizard

@testable import EnvironmentBundle
@testable import FullScreen

/// A wizard at a keyboard without a terminal: keys in, screens out.
struct Walk {
    private(set) var state: WizardState
    private(set) var effects: [WizardEffect] = []
    var size = Size(columns: 80, rows: 24)
    var capabilities = Capabilities(colours: 8, unicode: true)

    init(choices: Choices = Choices(), drafts: [Choices] = [], presets: [Preset]? = nil) {
        let context = WizardContext(catalog: .builtIn, today: testDay, presets: presets ?? PresetStore().offered)
        state = WizardState(context: context, choices: choices, drafts: drafts)
    }

    /// Presses keys, one after the other.
    mutating func press(_ keys: Key...) {
        for key in keys {
            if let event = Keymap(for: state.screen).event(for: key) { send(event) }
        }
    }

    /// Types text, a key for each character.
    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func send(_ event: WizardEvent) {
        let wanted = state.update(event)
        effects += wanted
        if wanted.contains(.preview) { effects += state.update(.previewed(preview(state))) }
    }

    /// What writing would do, as if nothing stood in the folder.
    var preview: (WizardState) -> BundlePreview = { state in
        let inputs = BundleInputs(document: state.document, catalog: .builtIn, preset: state.choices.preset)
        let paths = RenderedBundle(inputs).files.map(\.path)
        return BundlePreview(.changes(BundleChanges(existing: .nothing, added: paths)), routes: inputs.plan.routes)
    }

    /// Goes to a page.
    mutating func go(to page: Page) { send(.go(page)) }

    var frame: Frame { frame(after: nil) }

    func frame(after last: Frame?) -> Frame {
        WizardView(screen: state.screen, theme: Theme(capabilities: capabilities)).frame(size: size, after: last)
    }

    /// The screen as text, with a mark where the cursor is.
    var screen: String { frame.canvas.text() }
}
