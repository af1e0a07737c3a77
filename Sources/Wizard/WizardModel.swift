import Environment
import Preflight

/// All that the wizard is at a moment: what was chosen, where the person stands, and what the world has answered. What
/// follows of it is on the ``WizardScreen``.
struct WizardModel: Sendable {
    var choices: Choices
    var history = History<Choices>()
    /// The choices as they were last written to a bundle.
    var writtenChoices: Choices?
    /// Earlier sessions' choices that can be taken up again, the newest first.
    var drafts: [Choices]

    var page: Page
    /// The pool that is open on the page of pools; nil where all are listed.
    var pool: String?
    var visitedPages: Set<Page>
    var focusOnPage: [Page: Item.ID] = [:]
    var layer: Layer?
    /// What lay over the page before a text that is read now.
    var covered: Layer?
    var notice: Notice?
    /// What the last change added to the cost of a month, in cents; nil once it was shown for a while.
    var costChange: Int?
    /// Review has been looked at: from then on every finding shows.
    var hasReviewed = false
    var regionFilter = ""

    /// What came of the last writing.
    var outcome: WriteOutcome?
    /// What writing would do, and with which choices, as it was looked at since Review was entered.
    var preview: (choices: Choices, preview: BundlePreview)?
    /// What the account said, and of which document.
    var account: AccountAnswer?
    /// The VPCs of the account, as it told them.
    var networks: AccountNetworks?

    /// - Parameter choices: what is already known; with none the questionnaire begins at the presets.
    init(choices: Choices, drafts: [Choices], in context: WizardContext) {
        let isBlank = choices.preset == nil && choices.own.isEmpty
        page = isBlank ? .preset : .basics
        visitedPages = [page]
        self.choices = choices
        self.drafts = drafts
        if isBlank { self.choices.preset = context.presets.first }
        // Who starts without looking goes on with what there is.
        if isBlank, let newest = drafts.first?.draft { focusOnPage[.preset] = .draft(newest) }
    }
}

/// One line that tells what just happened, or why something did not.
struct Notice: Equatable, Sendable {
    let text: String
    /// Whether it says that what was wanted was not done.
    let isRefusal: Bool
}

/// What the AWS account said of a document. By reference, since a document is large.
final class AccountAnswer: Equatable, Sendable {
    let document: EnvironmentDocument
    let report: PreflightReport

    init(document: EnvironmentDocument, report: PreflightReport) {
        self.document = document
        self.report = report
    }

    static func == (left: AccountAnswer, right: AccountAnswer) -> Bool {
        left === right || left.document == right.document && left.report == right.report
    }
}
