import Environment

/// Leaving and writing, and what came of effects.
extension WizardState {
    mutating func askToLeave() -> [WizardEffect] {
        // What is being typed is kept too, as far as it means something.
        commit(screen.shown.choices)
        guard hasUnwrittenChoices else { return [.leave] }
        openOver(
            .question(
                Layer.Question(
                    title: "Leave?", text: "Your answers are kept as a draft and offered next time.",
                    choices: [(.stay, "Stay"), (.leave, "Leave and keep the draft")])))
        return []
    }

    /// Wants the bundle written, unless something forbids it.
    mutating func write(force: Bool) -> [WizardEffect] {
        if let bar = situation.barToWriting {
            refuse(bar)
            return []
        }
        return [.write(force: force)]
    }

    mutating func take(_ outcome: OpenOutcome) {
        switch outcome {
        case .opened(let opened, let remark):
            commit(opened)
            enter(.review)
            if let remark { tell(remark) }
        case .failed(let message):
            if case .editor(let editor) = layer { refuse(editor, message) } else { refuse(message) }
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
        case .otherEnvironment(let name):
            model.layer = .question(
                Layer.Question(
                    title: "Another environment",
                    text:
                        "The bundle in \(folder) is that of \(name). Writing makes it that of \(document.name), and \(name) has "
                        + "none any more. Another folder keeps both.",
                    choices: [(.stay, "Leave it as it is"), (.overwrite, "Write over \(name)")]))
        case .standing(let losses):
            model.layer = .question(
                Layer.Question(
                    title: "Already applied",
                    text:
                        "This environment stands, and cannot take every change: \(losses.joined(separator: " Also ")) "
                        + "Another folder, or ./destroy.sh first, loses nothing.",
                    choices: [(.stay, "Leave it as it is"), (.overwrite, "Write it all the same")]))
        case .failed(let message):
            refuse(message)
        }
    }

    mutating func take(_ outcome: PreflightOutcome) {
        switch outcome {
        case .asked(let report):
            model.account = AccountAnswer(document: document, report: report)
            show()
            model.layer = .help(situation.accountHelp)
        case .failed(let message): refuse(message)
        case .stopped: refuse("Stopped. The account was not asked to the end.")
        }
    }
}

extension WizardState {
    mutating func take(_ outcome: RefreshOutcome) {
        switch outcome {
        case .told(let catalog, let remark):
            learn(catalog)
            tell(remark)
        case .failed(let message): refuse(message)
        case .stopped: refuse("Stopped. The former facts stand.")
        }
    }
}

extension WriteOutcome {
    var isDone: Bool {
        if case .done = self { return true }
        return false
    }
}
