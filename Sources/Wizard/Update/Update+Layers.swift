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
            model.notice = "There is no list to filter here."
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

    // MARK: - Help and questions

    mutating func openHelp(on path: FieldPath? = nil) {
        model.layer = .help((path.map(Topic.field) ?? focusedItem?.topic).flatMap(situation.help) ?? .keys)
    }

    mutating func updateHelp(_ help: Layer.Help, _ event: WizardEvent) {
        var help = help
        switch event {
        case .move(.down): help.offset += 1
        case .move(.up): help.offset = max(0, help.offset - 1)
        case .move(.pageDown): help.offset += 10
        case .move(.pageUp): help.offset = max(0, help.offset - 10)
        case .cancel, .activate, .help, .toggle:
            model.layer = nil
            return
        default: break
        }
        model.layer = .help(help)
    }

    mutating func updateQuestion(_ question: Layer.Question, _ event: WizardEvent) -> [WizardEffect] {
        var question = question
        switch event {
        case .move(.up), .move(.left): question.focus = max(0, question.focus - 1)
        case .move(.down), .move(.right), .nextPage:
            question.focus = min(question.choices.count - 1, question.focus + 1)
        case .cancel:
            model.layer = nil
            return []
        case .activate, .toggle:
            model.layer = nil
            switch question.choices[question.focus].answer {
            case .stay: return []
            case .leave: return [.leave]
            case .overwrite: return write(force: true)
            case .discardDraft: return [.discardDraft]
            }
        default: break
        }
        model.layer = .question(question)
        return []
    }
}
