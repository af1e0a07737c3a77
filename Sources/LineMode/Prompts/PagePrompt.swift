import Environment
import Text
import Wizard

/// The page itself: its items by number, everything else by word.
struct PagePrompt: Prompt {
    let state: WizardState
    private let items: [Item]
    private var screen: WizardScreen { state.screen }

    init(state: WizardState) {
        self.state = state
        items = state.content.focusable.flatMap { $0 }
    }

    /// The page was printed when it was entered.
    let intro: [String] = []

    var text: String {
        let numbers = items.count > 1 ? "1 to \(items.count)" : "1"
        return switch screen.page {
        case .done: "Done. Enter to leave, or help: "
        case .review: "Review. Number \(numbers), write, or help: "
        default: "\(screen.page.title). Number \(numbers), Enter for \(pageAfter?.title ?? ""), or help: "
        }
    }

    func reply(to line: String) -> Reply {
        if let answer = choice(named: line) { return answer }
        do {
            return try carryOut(try Command(line))
        } catch {
            return .refuse(error.sentence)
        }
    }

    /// On a page that is a list to choose from, what a line chooses by its own name; nil when it names nothing there.
    private func choice(named line: String) -> Reply? {
        let name = line.lowercased()
        switch screen.page {
        // The list may be searched, and the region out of sight.
        case .region where state.context.catalog.region(name) != nil:
            return .events([.filter, .clear, .focus(.region(name)), .activate])
        case .preset where state.context.presets.contains { $0.name == name }:
            return .events([.focus(.preset(name)), .activate])
        default: return nil
        }
    }

    private func carryOut(_ command: Command) throws(Command.Misunderstanding) -> Reply {
        switch command {
        case .word(let word): return try carryOut(word)
        case .go(let page): return page == screen.page ? .showPage : .events([.go(page)])
        case .open(let number): return open(try item(number))
        case .explain(let subject): return try explain(subject)
        case .reset(let number): return .events([.focus(try item(number).id), .reset])
        case .fix(let number): return try fix(number)
        case .set(let text): return try set(text)
        case .filter(let text): return filter(text)
        }
    }

    private func carryOut(_ word: Word) throws(Command.Misunderstanding) -> Reply {
        switch word {
        case .next:
            if screen.page == .done { return .events([.focus(.leave), .activate]) }
            return pageAfter == nil
                ? .refuse(
                    "Review is the last page. Type write to write the bundle into \(screen.folder), or a page's name to go there."
                )
                : .events([.nextPage])
        case .back:
            return screen.page == .preset
                ? .refuse("This is the first page. Type next for the next.") : .events([.previousPage])
        case .show: return .showPage
        case .pages: return .say(pages)
        case .undo: return .events([.undo])
        case .redo: return .events([.redo])
        case .fix: return try fix(nil)
        case .reset, .set: return .refuse("Type it as in \(word.explanation)")
        case .write: return .events([.go(.review), .focus(.write), .activate])
        case .help: return .say(help)
        case .quit: return .events([.askToLeave])
        }
    }

    private var pageAfter: Page? {
        Page.visited.firstIndex(of: screen.page).flatMap { Page.visited.dropFirst($0 + 1).first }
    }

    // MARK: - Items

    private func item(_ number: Int) throws(Command.Misunderstanding) -> Item {
        guard items.indices.contains(number - 1) else {
            throw .init(
                sentence:
                    "There is no number \(number) on this page. Type 1 to \(items.count), or show to read them again.")
        }
        return items[number - 1]
    }

    private func open(_ item: Item) -> Reply {
        // What there is to read at length is said, and nothing moves.
        let events: [WizardEvent] = [.focus(item.id), .activate]
        switch item.action {
        case .read: return .say(explanation(of: item))
        case .jump(nil): return .refuse("This is about the environment as a whole.")
        case .jump(let path?), .visit(let path): return .jump(events, to: path)
        default: return .events(events)
        }
    }

    private func fix(_ number: Int?) throws(Command.Misunderstanding) -> Reply {
        let fixes = FindingLines(screen).fixes
        guard !fixes.isEmpty else { return .refuse("There is no fix to apply on this page.") }
        guard let index = number.map({ $0 - 1 }) ?? (fixes.count == 1 ? 0 : nil), fixes.indices.contains(index) else {
            let all = fixes.indices.map { "fix \($0 + 1)" }
            throw .init(sentence: "Type \(fixes.count == 1 ? "fix" : all.listed("or")).")
        }
        return .events([.applyFix(fixes[index])])
    }

    private func set(_ text: String) throws(Command.Misunderstanding) -> Reply {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return try carryOut(.set) }
        let value = text[text.index(after: equals)...].trimmed
        let path = text[..<equals].trimmed
        if path == FieldPath.preset.field {
            let names = state.context.presets.map(\.name)
            guard names.contains(value) else {
                throw .init(sentence: "There is no preset \(value). Type set preset= and \(names.listed("or")).")
            }
            return .events([.choosePreset(value)])
        }
        do {
            return .events([.set(try Assignment.parse("\(path)=\(value)"))])
        } catch {
            throw .init(sentence: error.description)
        }
    }

    /// Only the page of regions is a list by itself; the others are in fields.
    private func filter(_ text: String) -> Reply {
        guard screen.page == .region else {
            return .refuse("There is no list to search here. Open one by its number, then type / and a text.")
        }
        let events: [WizardEvent] = [.filter, .clear, .insert(text)]
        var trial = state
        for event in events { _ = trial.update(event) }
        guard let first = trial.content.focusable.first?.first else {
            return .refuse("No region has \(text). Type / and another text, or / alone for all regions.")
        }
        return .events(events + [.focus(first.id)])
    }

    // MARK: - Explaining

    private func explain(_ subject: String) throws(Command.Misunderstanding) -> Reply {
        if let number = Int(subject) { return .say(explanation(of: try item(number))) }
        guard let field = FieldPath(reading: subject).flatMap(FieldCatalogue.field) else {
            let hint = FieldCatalogue.nearest(to: subject).map { " Did you mean \($0)?" } ?? ""
            throw .init(
                sentence: "There is no field \(subject).\(hint) Type ? and a number of this page, or a field's path.")
        }
        return .say(Layer.Help(explaining: field).lines)
    }

    private func explanation(of item: Item) -> [String] { screen.help(on: item.topic)?.lines ?? [] }

    private var help: [String] {
        [
            "What you can type on a page. Words and page names may be shortened.",
            "3: opens item 3, to change or choose it.",
        ]
            + Word.allCases.map(\.explanation)
            + [
                "/ and a text: searches the list of regions, or a list that was opened.",
                "Pages: \(Page.visited.map(\.spokenName).listed()).",
                "Input may come from a file or a pipe as well, with --line; where it ends, the program ends, and the draft is kept.",
            ]
    }

    private var pages: [String] {
        let document = screen.document
        let facts = [document.name, document.region, "EKS \(document.cluster.version)", Spoken.text(screen.costText)]
        return [facts.joined(separator: ", ")]
            + Page.visited.map { page in
                let progress = screen.progress(of: page)
                let words = [
                    progress.isHere ? "here" : progress.isVisited ? "seen" : "not seen yet",
                    progress.errors > 0 ? Wording.count(progress.errors, "error") : "",
                ]
                return "\(page.title): " + words.filter { !$0.isEmpty }.joined(separator: ", ")
            }
    }
}
