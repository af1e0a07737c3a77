import Environment
import Validation

/// What is to be seen after an event: both front ends draw it, and neither asks the wizard for more. It never changes;
/// the next event makes the next one.
package struct WizardScreen: Sendable {
    let situation: Situation
    package let content: PageContent
    /// The item that has the focus; nil on a page without any.
    package let focus: Item?
    package let layer: Layer?
    /// One line that tells what just happened, or why something did not.
    package internal(set) var notice: String?
    /// The findings to show under the page: those of the focused item first.
    package let findings: [Finding]
    private let visitedPages: Set<Page>

    /// - Parameter last: the screen before; what is made of the same as then is taken over from it.
    init(of model: WizardModel, in context: WizardContext, after last: WizardScreen?) {
        let now = Situation(of: model, in: context, after: last?.situation)
        if let last, last.situation == now {
            (situation, content) = (last.situation, last.content)
        } else {
            (situation, content) = (now, now.content)
        }
        focus = model.focusOnPage[model.page].flatMap(content.item) ?? content.firstFocus
        layer = model.layer
        notice = model.notice
        findings = Self.findings(in: situation, about: focus)
        visitedPages = model.visitedPages
    }

    private static func findings(in situation: Situation, about focus: Item?) -> [Finding] {
        let onPage = situation.findings(on: situation.page)
        switch focus?.topic {
        case .field(let path): return onPage.filter { $0.path == path } + onPage.filter { $0.path != path }
        // Review lists them all; below stands the one that has the focus.
        case .finding(let finding): return [finding]
        default: return situation.page == .review ? [] : onPage
        }
    }

    package var page: Page { situation.page }
    package var document: EnvironmentDocument { situation.document }
    package var folder: String { situation.folder }
    /// "≈ $559 / month", or that it is at least so much.
    package var costText: String { situation.costText }
    /// "facts 120 days old"; empty while they are not.
    package var factsText: String { situation.consequences.factsText }
    /// What the list of regions is searched for.
    package var regionFilter: String { situation.regionFilter }

    /// The findings that may show and belong to a page, the most severe first.
    package func findings(on page: Page) -> [Finding] { situation.findings(on: page) }

    /// What there is to read about something; nil when that is nothing.
    package func help(on topic: Topic) -> Layer.Help? { situation.help(on: topic) }
    /// The gist of that, in a sentence or two; nil where the page shows it already.
    package func hint(on topic: Topic) -> String? { situation.hint(on: topic) }

    /// Whether letters are text now, and no shortcuts.
    package var isTyping: Bool {
        switch layer {
        case .editor, .filter: true
        case .picker(let picker): picker.isFiltering
        default: false
        }
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
    /// Where the focus is when a page is entered for the first time: on what is chosen, or at the top.
    fileprivate var firstFocus: Item? { focusable.joined().first(where: \.isChosen) ?? focusable.first?.first }
}
