import Environment
import Terminal
import Wizard

/// A walk through the wizard that nobody sees, on a copy of its state, while the person reads the first screen.
///
/// A page costs several times as much the first time as later: code comes from disk, tables are parsed, types are made
/// known to the runtime. Rehearsed, the first keys are answered as quickly as the next ones. It has no effect: what
/// `update` asks of the world is not done.
struct Rehearsal {
    private var state: WizardState
    private var steps: ArraySlice<WizardEvent> =
        [.move(.down), .help, .cancel, .activate, .cancel, .set(FieldChange(.description, .text("rehearsed")))]
        + Page.visited.flatMap { [.go($0), .move(.down)] }

    init(of state: WizardState) { self.state = state }

    /// Does the next step, a few milliseconds at most; false when there is none left.
    mutating func goOn(_ theme: Theme, _ size: Size) -> Bool {
        guard let step = steps.popFirst() else { return false }
        _ = state.update(step)
        _ = WizardView(screen: state.screen, theme: theme).frame(size: size)
        return true
    }
}
