import Environment
import Text
import Validation

/// What is to be seen after an event: both front ends draw it, and neither asks the wizard for more. It never changes;
/// the next event makes the next one. By reference, since every view has it.
package final class WizardScreen: Sendable {
    /// What was chosen, and what follows of it.
    let situation: Situation
    /// What is shown: the same, and while a text is typed, how it would be if that were accepted.
    let shown: Situation
    package let content: PageContent
    /// The item that has the focus; nil on a page without any.
    package let focus: Item?
    package let layer: Layer?
    /// What comes back when a text over the page is closed.
    package let covered: Layer?
    /// One line that tells what just happened, or why something did not.
    package let notice: String?
    /// Whether what was wanted last was not done.
    package let hasRefused: Bool
    /// What the last change added to the cost of a month, in cents; nil where nothing is to be told of it.
    package let costChange: Int?
    /// What the rules say of the focused item, the most severe first.
    package let findings: [Finding]
    /// What undo would take back, in a few words; nil when there is nothing.
    package let undoWords: String?
    private let visitedPages: Set<Page>

    /// - Parameter last: the screen before; what is made of the same as then is taken over from it.
    init(of model: WizardModel, in context: WizardContext, after last: WizardScreen?) {
        let now = Situation(of: model, in: context, after: last?.situation)
        situation = last.flatMap { $0.situation == now ? $0.situation : nil } ?? now
        var shown = situation
        if case .editor(let editor) = model.layer {
            shown = Situation(typing: editor, over: now, of: model, after: last?.shown) ?? shown
        }
        if let last, last.shown == shown {
            (self.shown, content) = (last.shown, last.content)
        } else {
            (self.shown, content) = (shown, shown.content)
        }
        if let item = model.focusOnPage[model.page].flatMap(content.item) {
            focus = item
        } else if let last, last.page == model.page, let item = content.neighbour(of: last.focus, in: last.content) {
            focus = item
        } else {
            focus = content.firstFocus
        }
        layer = model.layer
        covered = model.covered
        notice = model.notice?.text
        hasRefused = model.notice?.isRefusal == true || model.layer?.hasProblem == true
        if let before = last?.situation, before.choices != situation.choices {
            let change = situation.cost.monthlyCents - before.cost.monthlyCents
            costChange = change == 0 ? nil : change
        } else {
            costChange = model.costChange
        }
        findings = Self.findings(in: self.shown, about: focus)
        // Worked out when something changes, not for every key.
        if let last, last.situation === situation {
            undoWords = last.undoWords
        } else {
            undoWords = model.history.earlier.map { [situation] in situation.choices.differences(from: $0).listed() }
        }
        visitedPages = model.visitedPages
    }

    private static func findings(in situation: Situation, about focus: Item?) -> [Finding] {
        switch focus?.topic {
        case .field(let path): situation.findings(on: situation.page).filter { $0.isAbout(path) }
        // Review lists them all; below stands the one that has the focus.
        case .finding(let finding): [finding]
        default: []
        }
    }

    /// The fix that is shown, and that a key applies: that of the most severe finding about the focused item.
    package var fix: Fix? { findings.first?.fix }

    /// What the rules say of the page's other items. Review lists them all by itself.
    package var otherFindings: [Finding] {
        page == .review
            ? [] : shown.findings(on: page).filter { finding in !findings.contains { $0 == finding } }
    }

    package var page: Page { situation.page }
    package var document: EnvironmentDocument { shown.document }
    package var folder: String { situation.folder }
    /// "≈ $559 / month", or that it is at least so much.
    package var costText: String { shown.costText }
    /// "facts 120 days old"; empty while they are not.
    package var factsText: String { situation.consequences.factsText }
    /// What the list of regions is searched for.
    package var regionFilter: String { situation.regionFilter }

    /// The findings that may show and belong to a page, the most severe first.
    package func findings(on page: Page) -> [Finding] { situation.findings(on: page) }

    /// What there is to read about something; nil when that is nothing.
    package func help(on topic: Topic) -> Layer.Help? { shown.help(on: topic) }
    /// The gist of that, in a sentence or two; nil where the page shows it already.
    package func hint(on topic: Topic) -> String? { shown.hint(on: topic) }

    /// Whether the focused item is a text field, in which typing a letter begins to write.
    package var takesText: Bool { focus?.barred == nil && focus?.field?.takesText == true }

    /// Whether letters are text now, and no shortcuts.
    package var isTyping: Bool {
        switch layer {
        case .editor, .filter: true
        case .picker(let picker): picker.isFiltering
        default: false
        }
    }

    /// Whether it differs from another screen at most by the focus, by what lies over the page, and by what is told of both.
    package func hasBackdrop(of other: WizardScreen) -> Bool {
        shown === other.shown && situation === other.situation && visitedPages == other.visitedPages
            && costChange == other.costChange && layer.pageInRail == other.layer.pageInRail
    }

    /// How far a page has come, for the list of pages.
    package func progress(of page: Page) -> Progress {
        Progress(
            isHere: page == self.page, isVisited: visitedPages.contains(page),
            errors: page == .review ? 0 : findings(on: page).count { $0.severity == .error })
    }

    package struct Progress: Equatable, Sendable {
        package let isHere: Bool
        package let isVisited: Bool
        package let errors: Int
    }
}

extension PageContent {
    /// Where the focus is when a page is entered for the first time: where the page says, on what is chosen, or at the top.
    fileprivate var firstFocus: Item? {
        start.flatMap(item) ?? focusable.joined().first(where: \.isChosen) ?? focusable.first?.first
    }

    /// Where the focus goes when the item that had it is there no more: to that which stands in its place now.
    fileprivate func neighbour(of item: Item?, in before: PageContent) -> Item? {
        guard let item else { return nil }
        if let same = self.item(item.id) { return same }
        let items = Array(before.focusable.joined())
        guard let place = items.firstIndex(where: { $0.id == item.id }) else { return nil }
        return (items[place...] + items[..<place].reversed()).lazy.compactMap { self.item($0.id) }.first
    }
}

extension Layer {
    /// Whether a text was not accepted.
    fileprivate var hasProblem: Bool {
        if case .editor(let editor) = self { return editor.problem != nil }
        return false
    }
}

extension Layer? {
    /// The page that has the focus in the list of pages; nil where that has none.
    fileprivate var pageInRail: Page? {
        if case .rail(let page) = self { return page }
        return nil
    }
}
