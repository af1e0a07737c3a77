import Environment
import Estimates
import Preflight
import Text
import Validation

/// Where a person stands in the questionnaire: what was chosen, what follows of it, and what is on the screen.
///
/// `update` moves it; nothing else does. It knows no keys, colours or files.
package struct WizardState: Sendable {
    package let context: WizardContext

    package internal(set) var choices: Choices {
        didSet {
            guard choices != oldValue else { return }
            consequences = Consequences(of: choices, in: context)
            judgement = choices.own.isEmpty ? nil : freshFindings
            shownContent = nil
            shownFocus = nil
        }
    }
    private var consequences: Consequences
    /// The findings; nil while nothing was chosen: none shows then, and the first frame comes earlier without them.
    private var judgement: [Finding]?

    /// What follows of the choices. By reference: the state is copied for every view, and a document is large.
    private final class Consequences: Sendable {
        let answers: Answers
        let document: EnvironmentDocument
        let estimate: Estimate
        /// Every page shows the sum, so it is worked out once.
        let cost: CostEstimate
        let costText: String

        init(of choices: Choices, in context: WizardContext) {
            var answers = context.suggestions.overlaid(by: choices.preset?.answers ?? Answers()).overlaid(
                by: choices.own)
            if let preset = choices.preset { answers["preset"] = .text(preset.name) }
            self.answers = answers
            document = answers.resolved(with: context.catalog, on: context.today)
            estimate = Estimate(of: document, catalog: context.catalog, on: context.today)
            cost = estimate.cost
            let sum = Wording.dollars(cents: cost.monthlyCents)
            costText = cost.isIncomplete ? "at least \(sum) / month" : "≈ \(sum) / month"
        }
    }

    package var answers: Answers { consequences.answers }
    package var document: EnvironmentDocument { consequences.document }
    package var findings: [Finding] { judgement ?? freshFindings }
    private var freshFindings: [Finding] {
        // A document that was opened may name a preset that is not here.
        let missing = choices.preset == nil && !document.preset.isEmpty ? document.preset : nil
        return context.validator.findings(for: document, preset: choices.preset, missingPreset: missing)
    }
    package var estimate: Estimate { consequences.estimate }
    var cost: CostEstimate { consequences.cost }
    /// "≈ $559 / month", or that it is at least so much.
    package var costText: String { consequences.costText }

    /// Keeps the findings, from when they are looked at again and again.
    mutating func judge() {
        if judgement == nil { judgement = freshFindings }
    }

    package internal(set) var page: Page
    package internal(set) var layer: Layer?
    /// One line that tells what just happened, or why something did not.
    package internal(set) var notice: String?
    /// Review has been looked at: from then on every finding shows.
    package internal(set) var hasReviewed = false
    package internal(set) var regionFilter = ""
    package internal(set) var outcome: WriteOutcome?
    /// An earlier session's choices that can be taken up again.
    package internal(set) var draft: Choices?

    var focusOnPage: [Page: Item.ID] = [:]
    var visitedPages: Set<Page> = []
    var history = History<Choices>()
    /// The choices as they were last written to a bundle.
    var writtenChoices: Choices?
    /// What writing would do with these choices, as it was looked at since Review was entered.
    var previewed: (choices: Choices, preview: BundlePreview)?
    /// What the account said, and of which document.
    var asked: (document: EnvironmentDocument, report: PreflightReport)?
    /// The page as it is, once that was worked out: views ask for it many times. Moving about leaves it as it is.
    var shownContent: PageContent?
    /// The item that has the focus on it, likewise.
    var shownFocus: Item?
    /// What the page of pools tells; nil on the others.
    var poolFacts: PoolFacts?

    /// - Parameter choices: what the command line already says; with a preset among it the wizard begins on the next page.
    package init(context: WizardContext, choices: Choices = Choices(), draft: Choices? = nil) {
        self.context = context
        self.draft = draft
        let isBlank = choices.preset == nil && choices.own.isEmpty
        page = isBlank ? .preset : .basics
        visitedPages = [page]
        self.choices = choices
        if isBlank { self.choices.preset = context.presets.first }
        consequences = Consequences(of: self.choices, in: context)
        if !choices.own.isEmpty { judge() }
    }

    /// The folder that the bundle will be written to.
    package var folder: String {
        choices.folder ?? context.folder ?? (document.name.isEmpty ? "environment" : document.name)
    }

    /// What writing would do; nil when that is not known.
    package var preview: BundlePreview? { previewed.flatMap { $0.choices == choices ? $0.preview : nil } }

    /// Whether something was chosen that no bundle holds yet.
    package var hasUnwrittenChoices: Bool {
        writtenChoices != choices && (!choices.own.isEmpty || history.canUndo)
    }

    // MARK: - Findings

    /// The findings that may show by now. Fields that nobody touched do not scold: nothing shows before the first
    /// change, and notes show with their own field, or on Review.
    package var visibleFindings: [Finding] {
        if hasReviewed { return findings }
        if choices.own.isEmpty { return [] }
        return findings.filter { finding in
            finding.severity > .note || finding.path.map { choices.own[$0] != nil } == true
        }
    }

    /// The visible findings that belong to a page, the most severe first.
    package func findings(on page: Page) -> [Finding] {
        let own = page == .review ? visibleFindings : visibleFindings.filter { $0.path.map(Page.init(of:)) == page }
        return own.enumerated()
            .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
            .map(\.element)
    }

    /// The findings to show under the page: those of the focused item first.
    package var shownFindings: [Finding] {
        let onPage = findings(on: page)
        switch focusedItem?.topic {
        case .field(let path): return onPage.filter { $0.path == path } + onPage.filter { $0.path != path }
        // Review lists them all; below stands the one that has the focus.
        case .finding(let finding): return [finding]
        default: return page == .review ? [] : onPage
        }
    }

    package var errors: [Finding] { findings.filter { $0.severity == .error } }

    // MARK: - The page

    /// What the page shows.
    package var content: PageContent { shownContent ?? freshContent }

    var freshContent: PageContent {
        switch page {
        case .preset: presetPage
        case .basics: basicsPage
        case .region: regionPage
        case .network: networkPage
        case .cluster: clusterPage
        case .coreNodes: coreNodesPage
        case .pools: poolsPage
        case .addons: addonsPage
        case .delivery: deliveryPage
        case .review: reviewPage
        case .done: donePage
        }
    }

    /// The item that has the focus; nil on a page without any.
    package var focusedItem: Item? { shownFocus ?? focusedItem(in: content) }

    private func focusedItem(in content: PageContent) -> Item? {
        focusOnPage[page].flatMap(content.item) ?? firstFocus(in: content)
    }

    /// Where the focus is when a page is entered for the first time: on what is chosen, or at the top.
    private func firstFocus(in content: PageContent) -> Item? {
        content.focusable.joined().first(where: \.isChosen) ?? content.focusable.first?.first
    }

    /// How far a page has come, for the rail.
    package func progress(of page: Page) -> Progress {
        let errors = findings(on: page).count { $0.severity == .error }
        return Progress(
            isHere: page == self.page, isVisited: visitedPages.contains(page), errors: page == .review ? 0 : errors)
    }

    package struct Progress: Equatable, Sendable {
        package let isHere: Bool
        package let isVisited: Bool
        package let errors: Int
    }
}
