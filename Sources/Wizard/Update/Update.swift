extension WizardState {
    /// Changes the model as an event wants it.
    mutating func handle(_ event: WizardEvent) -> [WizardEffect] {
        switch event {
        case .askToLeave:
            return askToLeave()
        case .undo where canTravel:
            travel(model.history.undo(from: choices), "nothing to undo")
            return []
        case .redo where canTravel:
            travel(model.history.redo(from: choices), "nothing to redo")
            return []
        case .set(let change):
            apply([change])
            return []
        case .applyFix(let fix):
            apply(fix)
            return []
        case .choosePreset(let name):
            choosePreset(name)
            return []
        case .opened(let outcome):
            take(outcome)
            return []
        case .previewed(let preview):
            model.preview = (choices, preview)
            return []
        case .written(let outcome):
            take(outcome)
            return outcome.isDone ? [.discardDraft] : []
        case .preflighted(let outcome):
            take(outcome)
            return []
        case .refreshed(let outcome):
            take(outcome)
            return []
        default:
            break
        }
        switch layer {
        case nil: return updatePage(event)
        case .editor(let editor): return updateEditor(editor, event)
        case .picker(let picker): updatePicker(picker, event)
        case .rail(let page): updateRail(page, event)
        case .filter: return updateFilter(event)
        case .help(let help): updateHelp(help, event)
        case .question(let question): return updateQuestion(question, event)
        }
        return []
    }

    /// Whether undo and redo act: not on text that is being typed, and not below a question about things as they are.
    private var canTravel: Bool {
        if case .question = layer { return false }
        return !screen.isTyping
    }
}

extension WizardEvent {
    /// Whether the line about what happened stays.
    var isQuiet: Bool {
        if case .previewed = self { return true }
        return self == .help
    }
}
