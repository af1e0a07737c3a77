import Environment
import Preflight

/// All that the wizard is at a moment: what was chosen, where the person stands, and what the world has answered. What
/// follows of it is on the ``WizardScreen``.
struct WizardModel: Sendable {
    var choices: Choices
    var history = History<Choices>()
    /// The choices as they were last written to a bundle.
    var writtenChoices: Choices?
    /// An earlier session's choices that can be taken up again.
    var draft: Choices?

    var page: Page
    var visitedPages: Set<Page>
    var focusOnPage: [Page: Item.ID] = [:]
    var layer: Layer?
    /// One line that tells what just happened, or why something did not.
    var notice: String?
    /// Review has been looked at: from then on every finding shows.
    var hasReviewed = false
    var regionFilter = ""

    /// What came of the last writing.
    var outcome: WriteOutcome?
    /// What writing would do, and with which choices, as it was looked at since Review was entered.
    var preview: (choices: Choices, preview: BundlePreview)?
    /// What the account said, and of which document.
    var account: AccountAnswer?

    /// - Parameter choices: what is already known; with none the questionnaire begins at the presets.
    init(choices: Choices, draft: Choices?, in context: WizardContext) {
        let isBlank = choices.preset == nil && choices.own.isEmpty
        page = isBlank ? .preset : .basics
        visitedPages = [page]
        self.choices = choices
        self.draft = draft
        if isBlank { self.choices.preset = context.presets.first }
    }
}

/// What the AWS account said of a document.
struct AccountAnswer: Equatable, Sendable {
    let document: EnvironmentDocument
    let report: PreflightReport
}
