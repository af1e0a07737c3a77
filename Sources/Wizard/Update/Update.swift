import Environment

extension WizardState {
    /// Moves the wizard on by one event.
    ///
    /// - Returns: what is wanted of the world outside, in order.
    package mutating func update(_ event: WizardEvent) -> [WizardEffect] {
        let before = choices
        if !event.isQuiet { notice = nil }
        if !event.isMove { shownContent = nil }
        shownFocus = nil
        var effects = handle(event)
        if choices != before { effects.insert(.saveDraft, at: 0) }
        effects += settle()
        shownContent = shownContent ?? freshContent
        shownFocus = focusedItem
        return effects
    }

    /// Works out what the page needs that now is shown, and drops what no page does.
    private mutating func settle() -> [WizardEffect] {
        visitedPages.insert(page)
        if hasReviewed || page == .review { judge() }
        if page == .pools {
            if poolFacts?.document != document { poolFacts = PoolFacts(of: document, in: context) }
        } else {
            poolFacts = nil
        }
        guard page == .review else {
            previewed = nil
            return []
        }
        hasReviewed = true
        // With errors nothing is written, so there is nothing to look forward to.
        return preview == nil && errors.isEmpty ? [.preview] : []
    }

    private mutating func handle(_ event: WizardEvent) -> [WizardEffect] {
        switch event {
        case .askToLeave:
            return askToLeave()
        case .undo where canTravel:
            travel(history.undo(from: choices), "nothing to undo")
            return []
        case .redo where canTravel:
            travel(history.redo(from: choices), "nothing to redo")
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
            previewed = (choices, preview)
            return []
        case .written(let outcome):
            take(outcome)
            return outcome.isDone ? [.discardDraft] : []
        case .preflighted(let outcome):
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

    /// Whether letters are text now, and no shortcuts.
    package var isTyping: Bool {
        switch layer {
        case .editor, .filter: true
        case .picker(let picker): picker.isFiltering
        default: false
        }
    }

    /// Whether undo and redo act: not on text that is being typed, and not below a question about things as they are.
    private var canTravel: Bool {
        if case .question = layer { return false }
        return !isTyping
    }

    // MARK: - Changes

    /// Makes changes to the person's answers as one step of undo.
    mutating func apply(_ changes: [FieldChange]) {
        var next = choices
        for change in changes {
            if let lock = lock(on: change.path) {
                notice = lock
                return
            }
            // An element or key is changed in the list as it is by now, plan and preset included.
            let base = context.suggestions.overlaid(by: next.preset?.answers ?? Answers()).overlaid(by: next.own)
            guard next.own.apply(change, in: base.resolved(with: context.catalog, on: context.today)) else {
                notice = "\(change.path) is no place in the field's value as it is."
                continue
            }
        }
        commit(next)
    }

    mutating func commit(_ next: Choices) {
        guard next != choices else { return }
        history.record(choices)
        choices = next
    }

    private mutating func travel(_ destination: Choices?, _ otherwise: String) {
        guard let destination else {
            notice = otherwise
            return
        }
        choices = destination
    }

    mutating func choosePreset(_ name: String) {
        guard let preset = context.presets.first(where: { $0.name == name }) else { return }
        var next = choices
        next.preset = preset
        commit(next)
    }

    // MARK: - Leaving and writing

    private mutating func askToLeave() -> [WizardEffect] {
        guard hasUnwrittenChoices else { return [.leave] }
        layer = .question(
            Layer.Question(
                title: "Leave?", text: "Your answers are kept as a draft and offered next time.",
                choices: [(.stay, "Stay"), (.leave, "Leave and keep the draft")]))
        return []
    }

    /// Wants the bundle written, unless something forbids it.
    mutating func write(force: Bool) -> [WizardEffect] {
        notice = barToWriting
        return notice == nil ? [.write(force: force)] : []
    }

    private mutating func take(_ outcome: OpenOutcome) {
        switch outcome {
        case .opened(let opened, let remark):
            commit(opened)
            draft = nil
            enter(.review)
            notice = remark
        case .failed(let message):
            if case .editor(let editor) = layer { refuse(editor, message) } else { notice = message }
        }
    }

    private mutating func take(_ outcome: WriteOutcome) {
        self.outcome = outcome
        switch outcome {
        case .done:
            writtenChoices = choices
            layer = nil
            page = .done
        case .editedByHand(let paths):
            layer = .question(
                Layer.Question(
                    title: "Changed by hand",
                    text:
                        "\(paths.prefix(3).joined(separator: ", "))\(paths.count > 3 ? " and \(paths.count - 3) more" : "") "
                        + "would be overwritten. The old content can be kept beside as NAME.orig.",
                    choices: [(.stay, "Leave them alone"), (.overwrite, "Overwrite, keep .orig")]))
        case .failed(let message):
            notice = message
        }
    }

    private mutating func take(_ outcome: PreflightOutcome) {
        switch outcome {
        case .asked(let report):
            asked = (document, report)
            layer = .help(accountHelp)
        case .failed(let message): notice = message
        case .stopped: notice = "Stopped. The account was not asked to the end."
        }
    }

    private mutating func updateQuestion(_ question: Layer.Question, _ event: WizardEvent) -> [WizardEffect] {
        var question = question
        switch event {
        case .move(.up), .move(.left): question.focus = max(0, question.focus - 1)
        case .move(.down), .move(.right), .nextPage:
            question.focus = min(question.choices.count - 1, question.focus + 1)
        case .cancel:
            layer = nil
            return []
        case .activate, .toggle:
            layer = nil
            switch question.choices[question.focus].answer {
            case .stay: return []
            case .leave: return [.leave]
            case .overwrite: return write(force: true)
            case .discardDraft: return [.discardDraft]
            }
        default: break
        }
        layer = .question(question)
        return []
    }

    private mutating func updateHelp(_ help: Layer.Help, _ event: WizardEvent) {
        var help = help
        switch event {
        case .move(.down): help.offset += 1
        case .move(.up): help.offset = max(0, help.offset - 1)
        case .move(.pageDown): help.offset += 10
        case .move(.pageUp): help.offset = max(0, help.offset - 10)
        case .cancel, .activate, .help, .toggle:
            layer = nil
            return
        default: break
        }
        layer = .help(help)
    }
}

extension WizardEvent {
    fileprivate var isMove: Bool {
        if case .move = self { true } else { false }
    }

    /// Whether the line about what happened stays.
    fileprivate var isQuiet: Bool {
        if case .previewed = self { return true }
        return self == .help
    }
}

extension WriteOutcome {
    var isDone: Bool {
        if case .done = self { return true }
        return false
    }
}

extension WizardState {
    /// Shows a line about work that is under way.
    package mutating func announce(_ text: String) { notice = text }

    /// Whether a bundle was written.
    package var hasWritten: Bool { outcome?.isDone == true }
}
