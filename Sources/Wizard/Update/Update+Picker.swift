import Environment

/// Choosing from a list.
extension WizardState {
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
        case .point(let place) where place != picker.focus: picker.move(to: place)
        case .toggle, .point:
            if let why = picker.toggleFocused() {
                refuse(why)
            } else if !picker.allowsSeveral {
                return accept(picker)
            }
        case .activate:
            if !picker.allowsSeveral || picker.isReplacing, let why = picker.chooseFocused() {
                refuse(why)
                break
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
                model.layer = nil
                return
            }
        case .help:
            guard let path = picker.path else {
                return refuse("Each row is what a pool begins with. The pool's own page explains every field.")
            }
            openHelp(on: path)
            return
        default: break
        }
        model.layer = .picker(picker)
    }

    private mutating func accept(_ picker: Picker) {
        model.layer = nil
        guard let path = picker.path else {
            if let title = picker.chosen.first { addPool(like: title) }
            return
        }
        guard let field = FieldCatalogue.field(path) else { return }
        let value: FieldValue = picker.allowsSeveral ? .list(picker.chosen) : .text(picker.chosen.first ?? "")
        guard value != field.value(document) else { return }
        apply([FieldChange(path, value)] + situation.changes(following: value, at: path))
    }
}
