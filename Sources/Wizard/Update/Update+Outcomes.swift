import Environment

/// Leaving and writing, and what came of effects.
extension WizardState {
    mutating func askToLeave() -> [WizardEffect] {
        guard hasUnwrittenChoices else { return [.leave] }
        model.layer = .question(
            Layer.Question(
                title: "Leave?", text: "Your answers are kept as a draft and offered next time.",
                choices: [(.stay, "Stay"), (.leave, "Leave and keep the draft")]))
        return []
    }

    /// Wants the bundle written, unless something forbids it.
    mutating func write(force: Bool) -> [WizardEffect] {
        model.notice = situation.barToWriting
        return notice == nil ? [.write(force: force)] : []
    }

    mutating func take(_ outcome: OpenOutcome) {
        switch outcome {
        case .opened(let opened, let remark):
            commit(opened)
            model.draft = nil
            enter(.review)
            model.notice = remark
        case .failed(let message):
            if case .editor(let editor) = layer { refuse(editor, message) } else { model.notice = message }
        }
    }

    mutating func take(_ outcome: WriteOutcome) {
        model.outcome = outcome
        switch outcome {
        case .done:
            model.writtenChoices = choices
            model.layer = nil
            model.page = .done
        case .editedByHand(let paths):
            model.layer = .question(
                Layer.Question(
                    title: "Changed by hand",
                    text:
                        paths.prefix(3).joined(separator: ", ")
                        + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
                        + " would be overwritten. The old content can be kept beside as NAME.orig.",
                    choices: [(.stay, "Leave them alone"), (.overwrite, "Overwrite, keep .orig")]))
        case .standing(let losses):
            model.layer = .question(
                Layer.Question(
                    title: "Already applied",
                    text:
                        "This environment stands, and cannot take every change: \(losses.joined(separator: " Also ")) "
                        + "Another folder, or ./destroy.sh first, loses nothing.",
                    choices: [(.stay, "Leave it as it is"), (.overwrite, "Write it all the same")]))
        case .failed(let message):
            model.notice = message
        }
    }

    mutating func take(_ outcome: PreflightOutcome) {
        switch outcome {
        case .asked(let report):
            model.account = AccountAnswer(document: document, report: report)
            show()
            model.layer = .help(situation.accountHelp)
        case .failed(let message): model.notice = message
        case .stopped: model.notice = "Stopped. The account was not asked to the end."
        }
    }
}

extension WizardState {
    mutating func take(_ outcome: RefreshOutcome) {
        switch outcome {
        case .told(let catalog, let remark):
            learn(catalog)
            model.notice = remark
        case .failed(let message): model.notice = message
        case .stopped: model.notice = "Stopped. The former facts stand."
        }
    }
}

extension WriteOutcome {
    var isDone: Bool {
        if case .done = self { return true }
        return false
    }
}
