import EnvironmentBundle
import Preflight

/// Work that takes a while, and how far it is.
package enum LongWork: Sendable {
    /// The bundle is written; nil before the first file.
    case writing(BundleWriter.Progress?)
    /// The account is asked.
    case preflight(Preflight.Progress)
    /// The account is asked for facts.
    case refresh(Preflight.Progress)
    /// The account is asked for its VPCs.
    case survey(Preflight.Progress)
}

/// A wizard under way: events in, and what it wants of the world done. Every front end runs it through this.
package struct WizardRun {
    package private(set) var state: WizardState
    /// Choices that the world has not kept yet.
    package private(set) var hasUnsavedDraft = false
    private let world: any WizardWorld

    /// What is shown while the world is at work; it says whether to go on.
    package typealias Watch = (WizardState, LongWork) -> Bool

    package init(_ state: WizardState, in world: any WizardWorld) {
        self.state = state
        self.world = world
    }

    /// Moves the wizard on by one event, and does what it wants.
    ///
    /// - Returns: whether the person left.
    package mutating func send(_ event: WizardEvent, watch: Watch) -> Bool {
        for effect in state.update(event) where carryOut(effect, watch) { return true }
        return false
    }

    private mutating func carryOut(_ effect: WizardEffect, _ watch: Watch) -> Bool {
        switch effect {
        case .saveDraft: hasUnsavedDraft = true
        case .discardDraft(let choices):
            world.discardDraft(of: choices)
            if choices == state.choices { hasUnsavedDraft = false }
        case .open(let path): return send(.opened(world.open(path, in: state.context)), watch: watch)
        case .preview: return send(.previewed(world.preview(state)), watch: watch)
        case .write(let force):
            // Nothing that was typed waits for long work.
            saveDraft()
            _ = watch(state, .writing(nil))
            return send(.written(world.write(state, force: force) { watch(state, .writing($0)) }), watch: watch)
        case .preflight:
            saveDraft()
            return send(.preflighted(world.preflight(state) { watch(state, .preflight($0)) }), watch: watch)
        case .refresh:
            saveDraft()
            return send(.refreshed(world.refresh(state) { watch(state, .refresh($0)) }), watch: watch)
        case .survey:
            saveDraft()
            return send(.surveyed(world.survey(state) { watch(state, .survey($0)) }), watch: watch)
        case .leave:
            saveDraft()
            return true
        }
        return false
    }

    /// Has the world keep what was chosen, where it has not yet.
    package mutating func saveDraft() {
        if hasUnsavedDraft { world.saveDraft(state.choices) }
        hasUnsavedDraft = false
    }
}
