import Terminal
import Wizard

/// Runs the wizard on a terminal: keys in, frames out, effects to the world.
package struct WizardSession {
    private let terminal: any Terminal
    private let world: any WizardWorld
    private var state: WizardState
    /// Choices that the world has not kept yet.
    private var hasUnsavedDraft = false
    private var keysSinceSave = 0
    /// What came during long work, for afterwards.
    private var waiting: [TerminalEvent] = []

    /// What can be made ready while nothing is typed; nil once it is.
    private var rehearsal: Rehearsal?

    /// How a session ended.
    package enum End: Equatable {
        /// The person left; a bundle was written or was not.
        case left(hasWritten: Bool)
        /// The process was asked to end by this signal.
        case signal(Int32)
    }

    package init(state: WizardState, terminal: any Terminal, world: any WizardWorld) {
        self.state = state
        rehearsal = Rehearsal(of: state)
        self.terminal = terminal
        self.world = world
    }

    /// Runs until the person leaves. The terminal stays open.
    package mutating func run() -> End {
        while true {
            let frame = WizardView(state, terminal.capabilities).frame(size: terminal.size)
            terminal.present(frame.canvas)
            let event = waiting.isEmpty ? nextEvent() : waiting.removeFirst()
            if let wanted = wizardEvent(for: event, frame) {
                if let end = perform(state.update(wanted)) { return end }
            } else if case .terminate(let signal) = event {
                saveDraft()
                return .signal(signal)
            }
            if hasUnsavedDraft {
                keysSinceSave += 1
                if event == .wake || keysSinceSave >= Self.mostKeysUnsaved { saveDraft() }
            }
        }
    }

    private mutating func nextEvent() -> TerminalEvent {
        while rehearsal != nil {
            let event = terminal.nextEvent(timeoutMilliseconds: 0)
            guard event == .wake else { return event }
            if rehearsal?.goOn(terminal.capabilities, terminal.size) == false { rehearsal = nil }
        }
        return terminal.nextEvent(timeoutMilliseconds: hasUnsavedDraft ? Self.draftDelay : nil)
    }

    /// A pause of so many milliseconds is used to save the draft; someone who types without one is not waited for.
    private static let draftDelay = 300
    private static let mostKeysUnsaved = 8

    private func wizardEvent(for event: TerminalEvent, _ frame: Frame) -> WizardEvent? {
        switch event {
        case .key(let key): frame.keymap.event(for: key)
        case .paste(let text): .insert(text)
        case .mouse(let mouse):
            switch mouse.action {
            case .press(button: 1): frame.event(at: mouse.position)
            case .press: nil
            case .wheelUp: .move(.up)
            case .wheelDown: .move(.down)
            }
        case .interrupt: .askToLeave
        case .resize, .terminate, .wake: nil
        }
    }

    /// Carries out what the wizard wants; an end when it wants to end.
    private mutating func perform(_ effects: [WizardEffect]) -> End? {
        for effect in effects {
            switch effect {
            case .saveDraft: hasUnsavedDraft = true
            case .discardDraft:
                world.discardDraft()
                hasUnsavedDraft = false
            case .open(let path):
                if let end = perform(state.update(.opened(world.open(path, in: state.context)))) { return end }
            case .preview:
                if let end = perform(state.update(.previewed(world.preview(state)))) { return end }
            case .write(let force):
                let outcome = write(force: force)
                if let end = perform(state.update(.written(outcome))) { return end }
            case .preflight:
                let outcome = preflight()
                if let end = perform(state.update(.preflighted(outcome))) { return end }
            case .leave:
                if hasUnsavedDraft { saveDraft() }
                return .left(hasWritten: state.hasWritten)
            }
        }
        return nil
    }

    // MARK: - Long work

    /// Writes the bundle, file by file in sight.
    private mutating func write(force: Bool) -> WriteOutcome {
        inSight { [world, state] show in
            world.write(state, force: force) { progress in
                show("Writing \(state.folder): \(progress.number) of \(progress.count) files.")
            }
        }
    }

    /// Asks the account, question by question in sight.
    private mutating func preflight() -> PreflightOutcome {
        inSight { [world, state] show in
            world.preflight(state) { progress in show("\(progress.words), \(progress.seconds) s.") }
        }
    }

    /// Does long work that shows how it stands, and asks each time whether to go on. Esc and Ctrl-C stop it; other keys wait.
    private mutating func inSight<Outcome>(_ work: (_ show: (String) -> Bool) -> Outcome) -> Outcome {
        // Nothing that was typed waits for it.
        saveDraft()
        var (shown, waiting) = (state, waiting)
        let terminal = terminal
        defer { self.waiting = waiting }
        func draw() { terminal.present(WizardView(shown, terminal.capabilities).frame(size: terminal.size).canvas) }
        return work { text in
            let text = "\(text) Esc stops."
            if shown.notice != text {
                shown.announce(text)
                draw()
            }
            while true {
                switch terminal.nextEvent(timeoutMilliseconds: 0) {
                case .wake: return true
                case .key(.escape), .interrupt: return false
                case .resize: draw()
                case .terminate(let signal):
                    waiting.append(.terminate(signal: signal))
                    return false
                case let event: waiting.append(event)
                }
            }
        }
    }

    private mutating func saveDraft() {
        if hasUnsavedDraft { world.saveDraft(state.choices) }
        hasUnsavedDraft = false
        keysSinceSave = 0
    }
}
