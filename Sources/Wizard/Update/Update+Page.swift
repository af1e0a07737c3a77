import Environment
import Text
import Validation

extension WizardState {
    /// Events while nothing lies over the page.
    mutating func updatePage(_ event: WizardEvent) -> [WizardEffect] {
        switch event {
        case .move(let direction): move(direction)
        case .nextPage: enter(neighbour(1))
        case .previousPage: enter(neighbour(-1))
        case .go(let page): enter(page)
        case .focus(let id): focusOnPage[page] = id
        case .activate: return activate()
        case .toggle: return toggle()
        case .adjust(let step): adjust(by: step)
        case .reset: reset()
        case .fix: applyShownFix()
        case .filter: openFilter()
        case .help: openHelp()
        case .cancel: layer = .rail(page)
        case .insert(let text): startTyping(text)
        default: break
        }
        return []
    }

    mutating func enter(_ page: Page) {
        self.page = page
        layer = nil
    }

    private func neighbour(_ step: Int) -> Page {
        let pages = Page.visited
        guard let here = pages.firstIndex(of: page) else { return .review }
        return pages[min(max(0, here + step), pages.count - 1)]
    }

    // MARK: - Focus

    private mutating func move(_ direction: WizardEvent.Direction) {
        let rows = content.focusable
        guard let focused = focusedItem, let row = rows.firstIndex(where: { $0.contains { $0.id == focused.id } }),
            let column = rows[row].firstIndex(where: { $0.id == focused.id })
        else { return }
        let target: (row: Int, column: Int) =
            switch direction {
            case .up: (row - 1, column)
            case .down: (row + 1, column)
            case .left: (row, column - 1)
            case .right: (row, column + 1)
            case .pageUp: (row - 10, column)
            case .pageDown: (row + 10, column)
            case .first: (0, column)
            case .last: (rows.count - 1, column)
            }
        // Left of the page lies the list of pages.
        if direction == .left, column == 0 {
            layer = .rail(page)
            return
        }
        let newRow = rows[min(max(0, target.row), rows.count - 1)]
        focusOnPage[page] = newRow[min(max(0, target.column), newRow.count - 1)].id
    }

    // MARK: - Acting on the focused item

    private mutating func activate() -> [WizardEffect] {
        guard let item = focusedItem else {
            enter(neighbour(1))
            return []
        }
        if let barred = item.barred {
            notice = barred
            if item.action == .write { focusFirstError() }
            return []
        }
        switch item.action {
        case .change(let path): open(path)
        case .choosePreset(let name):
            choosePreset(name)
            enter(.basics)
        case .takeUpDraft:
            if let draft { commit(draft) }
            draft = nil
            enter(.review)
        case .chooseRegion(let code):
            apply([FieldChange("region", .text(code))])
            regionFilter = ""
            enter(.network)
        case .ask(let target): layer = .editor(TextEditor(target, text: target == .folder ? folder : ""))
        case .read: openHelp()
        case .replan: replan()
        case .jump(let path): if let path { jump(to: path) }
        case .preflight:
            guard errors.isEmpty else {
                notice = "Mend \(Wording.count(errors.count, "error")) first; then the account can be asked."
                return []
            }
            return [.preflight]
        case .write: return write(force: false)
        case .leave: return [.leave]
        }
        return []
    }

    /// Opens a field for changing: a toggle switches, a choice shows its list, everything else becomes a line of text.
    private mutating func open(_ path: FieldPath) {
        guard let field = FieldCatalogue.field(path) else { return }
        switch (field.domain, field.value(document)) {
        case (.toggle, .flag(let flag)):
            apply([FieldChange(field.path, .flag(!flag))])
        case (.number, .number(let number)):
            layer = .editor(TextEditor(.field(path), text: String(number), digitsOnly: true))
        default:
            if path.part == nil, let options = options(for: field) {
                let chosen: [String] =
                    switch field.value(document) {
                    case .list(let elements): elements
                    case let value: [value.text]
                    }
                var allowsSeveral = false
                if case .list = field.domain { allowsSeveral = true }
                layer = .picker(
                    Picker(
                        path: path, title: field.title, options: options, chosen: chosen.filter { !$0.isEmpty },
                        allowsSeveral: allowsSeveral))
            } else {
                layer = .editor(TextEditor(.field(path), text: editableText(of: field, path)))
            }
        }
    }

    private func editableText(of field: Field, _ path: FieldPath) -> String {
        switch (field.value(document), path.part) {
        case (.list(let elements), .index(let index)): elements.indices.contains(index) ? elements[index] : ""
        case (.map(let pairs), .key(let key)): pairs[key] ?? ""
        case (let value, _): value.text
        }
    }

    private mutating func toggle() -> [WizardEffect] {
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

    private mutating func adjust(by step: Int) {
        guard let path = focusedItem?.field, let field = FieldCatalogue.field(path),
            case .number(let number) = field.value(document)
        else { return }
        apply([FieldChange(path, .number(max(0, number + step)))])
    }

    /// Typing on a field begins to edit it, with what was typed in place of what stood there.
    private mutating func startTyping(_ text: String) {
        guard let path = focusedItem?.field, focusedItem?.barred == nil,
            let field = FieldCatalogue.field(path)
        else { return }
        switch field.domain {
        case .number where text.allSatisfy({ $0.isASCII && $0.isNumber }):
            var editor = TextEditor(.field(path), text: "", digitsOnly: true)
            editor.insert(text)
            layer = .editor(editor)
        case .text, .list(.text), .tags, .known:
            guard path.part != nil || options(for: field) == nil else { return }
            var editor = TextEditor(.field(path), text: "")
            editor.insert(text)
            layer = .editor(editor)
        default:
            return
        }
    }

    /// Takes the person's own answer away.
    private mutating func reset() {
        guard let path = focusedItem?.field else { return }
        if case .index = path.part { return removeElement(path) }
        var next = choices
        if case .key(let key) = path.part, case .map(var pairs) = next.own[path] {
            pairs[key] = nil
            next.own[path.whole] = pairs.isEmpty ? nil : .map(pairs)
        } else {
            next.own[path.whole] = nil
        }
        if next == choices { notice = "This is the default already." }
        commit(next)
    }

    private mutating func replan() {
        var next = choices
        next.own["network.publicSubnets"] = nil
        next.own["network.privateSubnets"] = nil
        commit(next)
        notice = "The subnets follow the VPC and the zones again."
    }

    // MARK: - Findings

    private mutating func applyShownFix() {
        guard let fix = shownFindings.lazy.compactMap(\.fix).first else {
            notice = "There is no fix to apply here."
            return
        }
        apply(fix)
    }

    mutating func apply(_ fix: Fix) {
        apply(fix.changes)
        if notice == nil { notice = "Done: \(fix.title). u takes it back." }
    }

    private mutating func jump(to path: FieldPath) {
        enter(Page(of: path))
        let content = content
        let place = [Item.ID.field(path), .field(path.whole)].first { content.item($0) != nil }
        if let place { focusOnPage[page] = place }
    }

    private mutating func focusFirstError() {
        if let index = findings(on: .review).firstIndex(where: { $0.severity == .error }) {
            focusOnPage[.review] = .finding(index)
        }
    }
}
