import Environment

/// Editing a line of text.
extension WizardState {
    mutating func updateEditor(_ editor: TextEditor, _ event: WizardEvent) -> [WizardEffect] {
        var editor = editor
        switch event {
        case .insert(let text): editor.insert(text)
        case .erase: editor.erase()
        case .eraseForward, .reset: editor.eraseForward()
        case .clear: editor.clear()
        case .move(.left): editor.move(to: editor.caret - 1)
        case .move(.right): editor.move(to: editor.caret + 1)
        case .move(.first): editor.move(to: 0)
        case .move(.last): editor.move(to: editor.text.count)
        case .cancel:
            model.layer = nil
            return []
        case .activate where editor.target == .document && !editor.text.isEmpty:
            // It stays open until it is known whether the file can be read.
            model.layer = .editor(editor)
            return [.open(editor.string)]
        case .fix:
            guard let fix = screen.fix else {
                refuse("Nothing that is shown here has a fix.")
                break
            }
            model.layer = nil
            apply(fix)
            return []
        case .activate, .nextPage, .previousPage, .move(.up), .move(.down), .focus, .go:
            model.layer = .editor(editor)
            guard accept(editor) else { return [] }
            model.layer = nil
            // Enter stays; every other key that ends the editing also does what it does on the page as it now is.
            if event == .activate { return [] }
            show()
            return updatePage(event)
        default: break
        }
        model.layer = .editor(editor)
        return []
    }

    /// Puts what was entered where it belongs.
    ///
    /// - Returns: false when it cannot mean anything there; the editor then says why and stays open.
    private mutating func accept(_ editor: TextEditor) -> Bool {
        let text = editor.string
        switch editor.target {
        case .document: return true
        case .folder:
            var next = choices
            next.folder = text.isEmpty || text == folder ? next.folder : text
            commit(next)
            return true
        case .newTag:
            if text.isEmpty { return true }
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else {
                return refuse(editor, "Write it as key=value, such as team=vision.")
            }
            apply([FieldChange(.tags[parts[0]], .text(parts[1]))])
            return true
        case .poolName(let name):
            guard let problem = renamePool(name, to: text) else { return true }
            return refuse(editor, problem)
        case .field(let path):
            do {
                let changes = try situation.changes(typing: text, at: path)
                if !changes.isEmpty { apply(changes) }
                return true
            } catch {
                return refuse(editor, error.description)
            }
        }
    }

    /// Takes one element out of a list.
    mutating func removeElement(_ path: FieldPath) {
        if let change = situation.removal(of: path) { apply([change]) }
    }

    @discardableResult
    mutating func refuse(_ editor: TextEditor, _ problem: String) -> Bool {
        var editor = editor
        editor.problem = problem
        model.layer = .editor(editor)
        return false
    }
}

extension Situation {
    /// What a text changes that is typed in the place of a field's value; nothing where it says what is there already.
    func changes(typing text: String, at path: FieldPath) throws(Assignment.Malformed) -> [FieldChange] {
        guard let field = FieldCatalogue.field(path) else { return [] }
        guard path.part != nil else {
            let value = try Assignment.parse(text, for: field)
            return value == field.value(document) ? [] : [FieldChange(path, value)]
        }
        guard text != field.value(document)[path.part]?.text ?? "" else { return [] }
        guard case .index(let index) = path.part, case .list(let elements) = field.value(document) else {
            return [FieldChange(path, .text(text))]
        }
        // An element without text is taken out; one after the end joins at the end.
        if text.isEmpty { return removal(of: path).map { [$0] } ?? [] }
        return [FieldChange(path.whole[min(index, elements.count)], .text(text))]
    }

    /// The change that takes one element out of a list; nil when it is not there.
    func removal(of path: FieldPath) -> FieldChange? {
        guard var value = FieldCatalogue.field(path)?.value(document), value[path.part] != nil else { return nil }
        value[path.part] = nil
        return FieldChange(path.whole, value)
    }

    /// The choices as they would be if a text that is being typed were accepted; nil where it changes nothing or means nothing.
    func choices(typing editor: TextEditor) -> Choices? {
        guard case .field(let path) = editor.target, let changes = try? changes(typing: editor.string, at: path),
            !changes.isEmpty
        else { return nil }
        return try? context.choices(choices, after: changes)
    }
}
