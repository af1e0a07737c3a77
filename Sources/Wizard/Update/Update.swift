extension WizardState {
    /// Changes the model as an event wants it.
    mutating func handle(_ event: WizardEvent) -> [WizardEffect] {
        switch event {
        case .askToLeave:
            return askToLeave()
        case .undo where canTravel:
            travel(model.history.undo(from: choices), "There is nothing to undo.")
            return []
        case .redo where canTravel:
            travel(model.history.redo(from: choices), "There is nothing to make again.")
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
        case .addPool(let title):
            addPool(like: title)
            return []
        case .opened(let outcome):
            take(outcome)
            return []
        case .previewed(let preview):
            model.preview = (choices, preview)
            return []
        case .written(let outcome):
            take(outcome)
            return outcome.isDone ? [.discardDraft(choices)] : []
        case .preflighted(let outcome):
            take(outcome)
            return []
        case .refreshed(let outcome):
            take(outcome)
            return []
        case .surveyed(let outcome):
            take(outcome)
            return []
        case .settle:
            model.costChange = nil
            return []
        case .keys:
            openOver(.keys(offset: 0))
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
        case .help(let help):
            updateText(help.offset, event) { offset in
                var help = help
                help.offset = offset
                return .help(help)
            }
        case .keys(let offset): updateText(offset, event, Layer.keys)
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
        switch self {
        case .previewed, .settle, .help, .keys, .otherFindings, .sources: true
        default: false
        }
    }
}
