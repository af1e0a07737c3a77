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
        case .activate, .nextPage, .previousPage, .move(.up), .move(.down):
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
        case .field(let path):
            guard let field = FieldCatalogue.field(path) else { return true }
            if path.part != nil {
                if text != field.value(document)[path.part]?.text { change(path, to: text) }
                return true
            }
            do {
                let value = try Assignment.parse(text, for: field)
                if value != field.value(document) { apply([FieldChange(path, value)]) }
                return true
            } catch {
                return refuse(editor, error.description)
            }
        }
    }

    /// An element without text is taken out; one after the end joins at the end.
    private mutating func change(_ path: FieldPath, to text: String) {
        guard case .index(let index) = path.part, case .list(let elements) = FieldCatalogue.field(path)?.value(document)
        else {
            return apply([FieldChange(path, .text(text))])
        }
        if text.isEmpty { return removeElement(path) }
        apply([FieldChange(path.whole[min(index, elements.count)], .text(text))])
    }

    /// Takes one element out of a list.
    mutating func removeElement(_ path: FieldPath) {
        guard var value = FieldCatalogue.field(path)?.value(document), value[path.part] != nil else { return }
        value[path.part] = nil
        apply([FieldChange(path.whole, value)])
    }

    @discardableResult
    mutating func refuse(_ editor: TextEditor, _ problem: String) -> Bool {
        var editor = editor
        editor.problem = problem
        model.layer = .editor(editor)
        return false
    }
}
