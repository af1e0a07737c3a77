import Environment

extension WizardState {
    // MARK: - The list of pages

    mutating func updateRail(_ page: Page, _ event: WizardEvent) {
        let pages = Page.visited
        let here = pages.firstIndex(of: page) ?? 0
        switch event {
        case .move(.up): model.layer = .rail(pages[max(0, here - 1)])
        case .move(.down): model.layer = .rail(pages[min(pages.count - 1, here + 1)])
        case .move(.first), .move(.pageUp): model.layer = .rail(pages[0])
        case .move(.last), .move(.pageDown): model.layer = .rail(pages[pages.count - 1])
        case .activate, .move(.right), .toggle: enter(page)
        case .nextPage: enter(pages[min(pages.count - 1, here + 1)])
        case .previousPage: enter(pages[max(0, here - 1)])
        case .go(let target): enter(target)
        case .help: openHelp()
        case .cancel: model.layer = nil
        default: break
        }
    }

    // MARK: - Filtering the page's list

    mutating func openFilter() {
        if page == .region {
            model.layer = .filter
        } else if let path = focusedItem?.field, let field = FieldCatalogue.field(path),
            situation.options(for: field) != nil
        {
            _ = updatePage(.activate)
            if case .picker(var picker) = layer {
                picker.isFiltering = true
                model.layer = .picker(picker)
            }
        } else {
            refuse("There is no list to filter here.")
        }
    }

    mutating func updateFilter(_ event: WizardEvent) -> [WizardEffect] {
        switch event {
        case .insert(let text): setRegionFilter(model.regionFilter + text.filter { !$0.isNewline })
        case .erase: setRegionFilter(String(model.regionFilter.dropLast()))
        case .clear: setRegionFilter("")
        case .cancel:
            setRegionFilter("")
            model.layer = nil
        default:
            model.layer = nil
            return updatePage(event)
        }
        return []
    }

    private mutating func setRegionFilter(_ text: String) {
        model.regionFilter = text
        show()
        model.focusOnPage[.region] = content.focusable.first?.first?.id
    }

    // MARK: - Text to read, and questions

    /// What there is to read about the focused item, or about a field; the keys where there is nothing.
    mutating func openHelp(on path: FieldPath? = nil) {
        let help = (path.map(Topic.field) ?? focusedItem?.topic).flatMap { situation.help(on: $0) }
        openOver(help.map(Layer.help) ?? .keys(offset: 0))
    }

    /// Lays a text over what is there, which comes back when the text goes.
    mutating func openOver(_ text: Layer) {
        switch layer {
        case .help, .keys, .question: break
        default: model.covered = layer
        }
        model.layer = text
    }

    /// Takes away what lies on top.
    private mutating func uncover() {
        model.layer = model.covered
        model.covered = nil
    }

    /// - Parameter layer: the text with so many lines scrolled off.
    mutating func updateText(_ offset: Int, _ event: WizardEvent, _ layer: (Int) -> Layer) {
        var offset = offset
        switch event {
        case .move(.down): offset += 1
        case .move(.up): offset = max(0, offset - 1)
        case .move(.pageDown): offset += 10
        case .move(.pageUp): offset = max(0, offset - 10)
        case .cancel, .activate, .toggle: return uncover()
        default: break
        }
        model.layer = layer(offset)
    }

    mutating func updateQuestion(_ question: Layer.Question, _ event: WizardEvent) -> [WizardEffect] {
        var question = question
        switch event {
        case .move(.up), .move(.left): question.focus = max(0, question.focus - 1)
        case .move(.down), .move(.right), .nextPage:
            question.focus = min(question.choices.count - 1, question.focus + 1)
        case .move(.pageDown): question.offset += 3
        case .move(.pageUp): question.offset = max(0, question.offset - 3)
        case .cancel:
            uncover()
            return []
        case .point(let index) where index != question.focus:
            question.focus = min(max(0, index), question.choices.count - 1)
        case .activate, .toggle, .point:
            uncover()
            switch question.choices[question.focus].answer {
            case .stay: return []
            case .leave: return [.leave]
            case .overwrite: return write(force: true)
            case .discardDraft(let draft):
                model.drafts.removeAll { $0.draft == draft.draft }
                return [.discardDraft(draft)]
            }
        default: break
        }
        model.layer = .question(question)
        return []
    }
}
