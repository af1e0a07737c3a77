import Environment

/// Changing the focused field.
extension WizardState {
    /// Opens a field for changing: a toggle switches, a choice shows its list, everything else becomes a line of text.
    mutating func open(_ path: FieldPath) {
        guard let field = FieldCatalogue.field(path) else { return }
        switch (field.domain, field.value(document)) {
        case (.toggle, .flag(let flag)):
            apply([FieldChange(field.path, .flag(!flag))])
        case (.number, .number(let number)):
            model.layer = .editor(TextEditor(.field(path), text: String(number), digitsOnly: true))
        default:
            if path.part == nil, let options = situation.options(for: field) {
                let chosen: [String] =
                    switch field.value(document) {
                    case .list(let elements): elements
                    case let value: [value.text]
                    }
                var allowsSeveral = false
                if case .list = field.domain { allowsSeveral = true }
                model.layer = .picker(
                    Picker(
                        .field(path), title: field.title, options: options, chosen: chosen.filter { !$0.isEmpty },
                        allowsSeveral: allowsSeveral, unknown: situation.unknownOption(of: field)))
            } else {
                model.layer = .editor(TextEditor(.field(path), text: field.value(document)[path.part]?.text ?? ""))
            }
        }
    }

    mutating func toggle() -> [WizardEffect] {
        guard let path = focusedItem?.field, let field = FieldCatalogue.field(path) else { return activate() }
        if case .toggle = field.domain { return activate() }
        if case .choice(let choices) = field.domain, focusedItem?.barred == nil,
            let here = choices.firstIndex(where: { .text($0.value) == field.value(document) })
        {
            apply([FieldChange(path, .text(choices[(here + 1) % choices.count].value))])
            return []
        }
        return activate()
    }

    mutating func adjust(by step: Int) {
        guard let path = focusedItem?.field, let field = FieldCatalogue.field(path),
            case .number(let number) = field.value(document)
        else { return }
        apply([FieldChange(path, .number(max(0, number + step)))])
    }

    /// Typing on a field begins to edit it, with what was typed in place of what stood there.
    mutating func startTyping(_ text: String) {
        guard let path = focusedItem?.field, focusedItem?.barred == nil,
            let field = FieldCatalogue.field(path)
        else { return }
        var isNumber = false
        if case .number = field.domain { isNumber = text.allSatisfy { $0.isASCII && $0.isNumber } }
        guard isNumber || path.takesText else { return }
        var editor = TextEditor(.field(path), text: "", digitsOnly: isNumber)
        editor.insert(text)
        model.layer = .editor(editor)
    }

    /// Takes the person's own answer away.
    mutating func reset() {
        if case .draft(let name) = focusedItem?.id { return askToDiscard(name) }
        if case .pool(let name) = focusedItem?.id { return removePool(name) }
        guard case .field(let path) = focusedItem?.id else { return }
        if let barred = focusedItem?.barred { return refuse(barred) }
        if case .index = path.part { return removeElement(path) }
        var next = choices
        if case .key(let key) = path.part, case .map(var pairs) = next.own[path] {
            pairs[key] = nil
            next.own[path.whole] = pairs.isEmpty ? nil : .map(pairs)
        } else {
            next.own[path.whole] = nil
        }
        if next == choices {
            return refuse("Nobody has changed this: it is as it was planned, or as the preset has it.")
        }
        commit(next)
    }

    /// A draft that nobody wants takes room from those that somebody does.
    private mutating func askToDiscard(_ name: String) {
        guard let draft = model.drafts.first(where: { $0.draft == name }) else { return }
        model.layer = .question(
            Layer.Question(
                title: "Throw the draft away?", text: "The answers of \(situation.name(of: draft)) are then lost.",
                choices: [(.stay, "Keep it"), (.discardDraft(draft), "Throw it away")]))
    }

    mutating func replan() {
        var next = choices
        for path in FieldPath.subnets { next.own[path] = nil }
        commit(next)
        tell("The subnets follow the VPC and the zones again.")
    }
}

extension FieldPath {
    /// Whether what stands there is free text, and no number, switch or list to choose from.
    var takesText: Bool {
        switch FieldCatalogue.field(self)?.domain {
        case .text, .list(.text), .tags: true
        case .known, .list(.known): part != nil
        default: false
        }
    }
}
