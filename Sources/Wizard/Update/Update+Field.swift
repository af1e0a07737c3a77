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
                        path: path, title: field.title, options: options, chosen: chosen.filter { !$0.isEmpty },
                        allowsSeveral: allowsSeveral))
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
        switch field.domain {
        case .number where text.allSatisfy({ $0.isASCII && $0.isNumber }):
            var editor = TextEditor(.field(path), text: "", digitsOnly: true)
            editor.insert(text)
            model.layer = .editor(editor)
        case .text, .list(.text), .tags, .known:
            guard path.part != nil || situation.options(for: field) == nil else { return }
            var editor = TextEditor(.field(path), text: "")
            editor.insert(text)
            model.layer = .editor(editor)
        default:
            return
        }
    }

    /// Takes the person's own answer away.
    mutating func reset() {
        guard let path = focusedItem?.field else { return }
        if case .index = path.part { return removeElement(path) }
        var next = choices
        if case .key(let key) = path.part, case .map(var pairs) = next.own[path] {
            pairs[key] = nil
            next.own[path.whole] = pairs.isEmpty ? nil : .map(pairs)
        } else {
            next.own[path.whole] = nil
        }
        if next == choices { model.notice = "This is the default already." }
        commit(next)
    }

    mutating func replan() {
        var next = choices
        next.own[.network.publicSubnets] = nil
        next.own[.network.privateSubnets] = nil
        commit(next)
        model.notice = "The subnets follow the VPC and the zones again."
    }
}
