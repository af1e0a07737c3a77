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
        case .focus(let id): model.focusOnPage[page] = id
        case .activate: return activate()
        case .toggle: return toggle()
        case .adjust(let step): adjust(by: step)
        case .reset: reset()
        case .fix: applyShownFix()
        case .otherFindings: openOtherFindings()
        case .sources: openSources()
        case .filter: openFilter()
        case .help: openHelp()
        case .cancel where situation.pool != nil: closePool()
        case .cancel: model.layer = .rail(page)
        case .insert(let text): startTyping(text)
        default: break
        }
        return []
    }

    mutating func enter(_ page: Page) {
        if page != model.page || page == .pools { model.pool = nil }
        model.page = page
        model.layer = nil
        model.covered = nil
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
            model.layer = .rail(page)
            return
        }
        let newRow = rows[min(max(0, target.row), rows.count - 1)]
        model.focusOnPage[page] = newRow[min(max(0, target.column), newRow.count - 1)].id
    }

    // MARK: - Acting on the focused item

    mutating func activate() -> [WizardEffect] {
        guard let item = focusedItem else {
            enter(neighbour(1))
            return []
        }
        if let barred = item.barred {
            refuse(barred)
            if item.action == .write { focusFirstError() }
            return []
        }
        switch item.action {
        case .change(let path): open(path)
        case .choosePreset(let name):
            choosePreset(name)
            enter(.basics)
        case .takeUpDraft(let name):
            if let draft = model.drafts.first(where: { $0.draft == name }) { commit(draft) }
            enter(.review)
        case .chooseRegion(let code):
            apply([FieldChange(.region, .text(code))])
            model.regionFilter = ""
            enter(.network)
        case .openPool(let name?): openPool(name)
        case .openPool(nil): closePool()
        case .addPool: openTemplates()
        case .copyPool(let name): copyPool(name)
        case .removePool(let name): removePool(name)
        case .ask(.poolName(let name)): model.layer = .editor(TextEditor(.poolName(name), text: name))
        case .ask(let target): model.layer = .editor(TextEditor(target, text: target == .folder ? folder : ""))
        case .read: openHelp()
        case .replan: replan()
        case .makeVPC: makeVPC()
        case .useVPC:
            // Those that are known need not be asked for.
            guard situation.networks == nil else {
                open(.network.existingVpc.id)
                return []
            }
            return [.survey]
        case .survey: return [.survey]
        case .jump(let path?), .visit(let path): jump(to: path)
        case .jump(nil): refuse("This is about the environment as a whole, and about no field in particular.")
        case .preflight:
            guard errors.isEmpty else {
                refuse("Mend \(Wording.count(errors.count, "error")) first; then the account can be asked.")
                return []
            }
            return [.preflight]
        case .refresh: return [.refresh]
        case .write: return write(force: false)
        case .leave: return [.leave]
        }
        return []
    }

    // MARK: - Findings

    private mutating func applyShownFix() {
        guard let fix = screen.fix else {
            return refuse(
                screen.findings.isEmpty
                    ? "Nothing stands against this row, so there is nothing to apply."
                    : "What is shown has no fix that can be applied; its words say what to do.")
        }
        apply(fix)
    }

    private mutating func openOtherFindings() {
        let others = screen.findings + screen.otherFindings
        guard !others.isEmpty else { return refuse("The rules say nothing else of this page.") }
        openOver(.help(Layer.Help(listing: others)))
    }

    private mutating func openSources() {
        guard let topic = focusedItem?.topic, let help = situation.help(on: topic), !help.sources.isEmpty else {
            return refuse("No rule is about this row.")
        }
        openOver(.help(Layer.Help(title: help.title, paragraphs: help.sources)))
    }

    private mutating func jump(to path: FieldPath) {
        enter(Page(of: path))
        model.pool = path.pool?.name
        show()
        let place = [Item.ID.field(path), .field(path.whole)].first { content.item($0) != nil }
        if let place { model.focusOnPage[page] = place }
    }

    private mutating func focusFirstError() {
        if let index = situation.findings(on: .review).firstIndex(where: { $0.severity == .error }) {
            model.focusOnPage[.review] = .finding(index)
        }
    }
}
