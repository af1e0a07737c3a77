import Environment

extension WizardState {
    // MARK: - Editing a line of text

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
            layer = nil
            return []
        case .activate where editor.target == .document && !editor.text.isEmpty:
            // It stays open until it is known whether the file can be read.
            layer = .editor(editor)
            return [.open(editor.string)]
        case .activate, .nextPage, .previousPage, .move(.up), .move(.down):
            layer = .editor(editor)
            guard accept(editor) else { return [] }
            layer = nil
            // Enter stays; every other key that ends the editing also does what it does on the page.
            return event == .activate ? [] : updatePage(event)
        default: break
        }
        layer = .editor(editor)
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
            apply([FieldChange(FieldPath(field: "tags", part: .key(parts[0])), .text(parts[1]))])
            return true
        case .field(let path):
            guard let field = FieldCatalogue.field(path) else { return true }
            if path.part != nil {
                if text != editableValue(path) { change(path, to: text) }
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

    private func editableValue(_ path: FieldPath) -> String? {
        switch (FieldCatalogue.field(path)?.value(document), path.part) {
        case (.list(let elements), .index(let index)): elements.indices.contains(index) ? elements[index] : nil
        case (.map(let pairs), .key(let key)): pairs[key]
        default: nil
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
        guard case .index(let index) = path.part,
            case .list(var elements) = FieldCatalogue.field(path)?.value(document),
            elements.indices.contains(index)
        else { return }
        elements.remove(at: index)
        apply([FieldChange(path.whole, .list(elements))])
    }

    @discardableResult
    mutating func refuse(_ editor: TextEditor, _ problem: String) -> Bool {
        var editor = editor
        editor.problem = problem
        layer = .editor(editor)
        return false
    }

    // MARK: - Choosing from a list

    mutating func updatePicker(_ picker: Picker, _ event: WizardEvent) {
        var picker = picker
        switch event {
        case .move(.up): picker.move(by: -1)
        case .move(.down): picker.move(by: 1)
        case .move(.pageUp): picker.move(by: -10)
        case .move(.pageDown): picker.move(by: 10)
        case .move(.first): picker.move(by: -picker.options.count)
        case .move(.last): picker.move(by: picker.options.count)
        case .filter: picker.isFiltering = true
        case .insert(let text):
            // Letters go into the filter whether or not it was opened: a list is there to be searched.
            picker.isFiltering = true
            picker.setFilter(picker.filter + text.filter { !$0.isNewline })
        case .erase where picker.isFiltering: picker.setFilter(String(picker.filter.dropLast()))
        case .clear: picker.setFilter("")
        case .toggle:
            notice = picker.toggleFocused()
            if !picker.allowsSeveral, notice == nil { return accept(picker) }
        case .activate:
            if !picker.allowsSeveral {
                notice = picker.toggleFocused()
                if notice != nil { break }
            }
            return accept(picker)
        case .nextPage, .previousPage:
            accept(picker)
            _ = updatePage(event)
            return
        case .cancel:
            if picker.isFiltering || !picker.filter.isEmpty {
                picker.isFiltering = false
                picker.setFilter("")
            } else {
                layer = nil
                return
            }
        case .help:
            openHelp(on: picker.path)
            return
        default: break
        }
        layer = .picker(picker)
    }

    private mutating func accept(_ picker: Picker) {
        layer = nil
        guard let field = FieldCatalogue.field(picker.path) else { return }
        let value: FieldValue = picker.allowsSeveral ? .list(picker.chosen) : .text(picker.chosen.first ?? "")
        if value != field.value(document) { apply([FieldChange(picker.path, value)]) }
    }

    // MARK: - The list of pages

    mutating func updateRail(_ page: Page, _ event: WizardEvent) {
        let pages = Page.visited
        let here = pages.firstIndex(of: page) ?? 0
        switch event {
        case .move(.up): layer = .rail(pages[max(0, here - 1)])
        case .move(.down): layer = .rail(pages[min(pages.count - 1, here + 1)])
        case .move(.first), .move(.pageUp): layer = .rail(pages[0])
        case .move(.last), .move(.pageDown): layer = .rail(pages[pages.count - 1])
        case .activate, .move(.right), .toggle: enter(page)
        case .nextPage: enter(pages[min(pages.count - 1, here + 1)])
        case .previousPage: enter(pages[max(0, here - 1)])
        case .go(let target): enter(target)
        case .help: openHelp()
        default: break
        }
    }

    // MARK: - Filtering the page's list

    mutating func openFilter() {
        if page == .region {
            layer = .filter
        } else if let path = focusedItem?.field, let field = FieldCatalogue.field(path),
            options(for: field) != nil
        {
            _ = updatePage(.activate)
            if case .picker(var picker) = layer {
                picker.isFiltering = true
                layer = .picker(picker)
            }
        } else {
            notice = "There is no list to filter here."
        }
    }

    mutating func updateFilter(_ event: WizardEvent) -> [WizardEffect] {
        switch event {
        case .insert(let text): setRegionFilter(regionFilter + text.filter { !$0.isNewline })
        case .erase: setRegionFilter(String(regionFilter.dropLast()))
        case .clear: setRegionFilter("")
        case .cancel:
            setRegionFilter("")
            layer = nil
        default:
            layer = nil
            return updatePage(event)
        }
        return []
    }

    private mutating func setRegionFilter(_ text: String) {
        regionFilter = text
        focusOnPage[.region] = content.focusable.first?.first?.id
    }

    // MARK: - Help

    mutating func openHelp(on path: FieldPath? = nil) {
        layer = .help((path.map(Topic.field) ?? focusedItem?.topic).flatMap(help) ?? .keys)
    }
}
