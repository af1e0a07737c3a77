import Terminal
import Wizard

/// Runs the wizard on a terminal: keys in, frames out, effects to the world.
package struct WizardSession {
    private let terminal: any Terminal
    private let theme: Theme
    private var wizard: WizardRun
    package var state: WizardState { wizard.state }
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
        wizard = WizardRun(state, in: world)
        rehearsal = Rehearsal(of: state)
        self.terminal = terminal
        theme = Theme(capabilities: terminal.capabilities)
    }

    /// Runs until the person leaves. The terminal stays open.
    package mutating func run() -> End {
        var last: Frame?
        while true {
            let frame = WizardView(screen: wizard.state.screen, theme: theme).frame(size: terminal.size, after: last)
            last = frame
            terminal.present(frame.canvas)
            let event = waiting.isEmpty ? nextEvent() : waiting.removeFirst()
            if let wanted = wizardEvent(for: event, frame) {
                if send(wanted) { return .left(hasWritten: wizard.state.hasWritten) }
            } else if case .terminate(let signal) = event {
                wizard.saveDraft()
                return .signal(signal)
            }
            keysSinceSave = wizard.hasUnsavedDraft ? keysSinceSave + 1 : 0
            if event == .wake, !wizard.hasUnsavedDraft, wizard.state.screen.costChange != nil { _ = send(.settle) }
            if event == .wake || keysSinceSave >= Self.mostKeysUnsaved {
                wizard.saveDraft()
                keysSinceSave = 0
            }
        }
    }

    private mutating func nextEvent() -> TerminalEvent {
        while rehearsal != nil {
            let event = terminal.nextEvent(timeoutMilliseconds: 0)
            guard event == .wake else { return event }
            if rehearsal?.goOn(theme, terminal.size) == false { rehearsal = nil }
        }
        let settling = wizard.state.screen.costChange == nil ? nil : Self.settlingDelay
        return terminal.nextEvent(timeoutMilliseconds: wizard.hasUnsavedDraft ? Self.draftDelay : settling)
    }

    /// A pause of so many milliseconds is used to save the draft; someone who types without one is not waited for.
    private static let draftDelay = 300
    private static let mostKeysUnsaved = 8
    /// How long the header tells what a change costs, once nobody types.
    private static let settlingDelay = 5000

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

    // MARK: - Long work

    /// Moves the wizard on; true when the person left. Long work shows how it stands, and is asked each time whether to go
    /// on: Esc and Ctrl-C stop it. Other keys wait while a bundle is written; while the account is asked they are dropped, or
    /// an Enter too many would ask it again.
    private mutating func send(_ event: WizardEvent) -> Bool {
        var waiting = waiting
        defer { self.waiting = waiting }
        var announced: String?
        return wizard.send(event) { [terminal, theme] state, work in
            guard let words = work.words(state) else { return true }
            var shown = state
            shown.announce("\(words) Esc stops.")
            func draw() {
                terminal.present(WizardView(screen: shown.screen, theme: theme).frame(size: terminal.size).canvas)
            }
            if shown.notice != announced { draw() }
            announced = shown.notice
            while true {
                switch terminal.nextEvent(timeoutMilliseconds: 0) {
                case .wake: return true
                case .key(.escape), .interrupt: return false
                case .resize: draw()
                case .terminate(let signal):
                    waiting.append(.terminate(signal: signal))
                    return false
                case let event: if case .writing = work { waiting.append(event) }
                }
            }
        }
    }
}

extension LongWork {
    /// How far it is; nil before there is anything to tell.
    fileprivate func words(_ state: WizardState) -> String? {
        switch self {
        case .writing(nil): nil
        case .writing(let progress?): "Writing \(state.folder): \(progress.number) of \(progress.count) files."
        case .preflight(let progress), .refresh(let progress), .survey(let progress):
            "\(progress.words), \(progress.seconds) s."
        }
    }
}
