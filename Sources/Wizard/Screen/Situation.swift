import Environment
import Estimates
import Preflight
import Validation

/// All that a page, its lists and its help are made of. Nothing else goes into them, so equal situations show the same.
/// By reference: every view has the screen, and with it this.
final class Situation: Equatable, Sendable {
    let context: WizardContext
    let page: Page
    let consequences: Consequences
    /// Nil while nothing was chosen or reviewed: no finding shows then, and the first frame comes earlier without them.
    let judgement: Judgement?
    /// Nil until the page of the pools was shown since the last change.
    let poolFacts: PoolFacts?
    /// The pool whose own page is shown; nil where all are listed.
    let pool: EnvironmentDocument.Pool?
    let regionFilter: String
    let drafts: [Choices]
    let outcome: WriteOutcome?
    /// What writing would do; nil when that is not known.
    let preview: BundlePreview?
    let account: AccountAnswer?
    /// The VPCs that the account has in the document's region; nil where it was not asked.
    let networks: AccountNetworks?

    /// The situation of a model. What was worked out for the one before is taken over as far as it is made of the same.
    convenience init(of model: WizardModel, in context: WizardContext, after last: Situation?) {
        let choices = model.choices
        let before = last.flatMap { $0.choices == choices ? $0 : nil }
        let consequences = before?.consequences ?? Consequences(of: choices, in: context)
        self.init(
            model, consequences, Self.judgement(of: consequences, model, in: context, before), before, in: context)
    }

    /// How things would be if the text were accepted that is being typed; nil where it would change nothing.
    ///
    /// - Parameter last: what was shown before.
    convenience init?(typing editor: TextEditor, over now: Situation, of model: WizardModel, after last: Situation?) {
        guard let choices = now.choices(typing: editor), case .field(let path) = editor.target,
            let field = FieldCatalogue.field(path)
        else { return nil }
        let before = last.flatMap { $0.choices == choices ? $0 : nil }
        let consequences = before?.consequences ?? Consequences(of: choices, in: now.context)
        let judgement =
            before?.judgement
            ?? Judgement(
                now.judgement?.findings ?? [],
                withThose: now.context.validator.findings(
                    for: consequences.document, preset: choices.preset, about: field),
                about: field, of: choices, isReviewed: model.hasReviewed)
        self.init(model, consequences, judgement, before, in: now.context)
    }

    private init(
        _ model: WizardModel, _ consequences: Consequences, _ judgement: Judgement?, _ before: Situation?,
        in context: WizardContext
    ) {
        self.context = context
        self.consequences = consequences
        self.judgement = judgement
        page = model.page
        poolFacts =
            before?.poolFacts ?? (page == .pools ? PoolFacts(of: consequences.document, in: context) : nil)
        pool = model.pool.flatMap { name in
            model.page == .pools && consequences.document.pools.contains(name) ? consequences.document.pools[name] : nil
        }
        regionFilter = model.regionFilter
        drafts = model.drafts
        outcome = model.outcome
        preview = model.preview.flatMap { $0.choices == consequences.choices ? $0.preview : nil }
        account = model.account
        networks = model.networks.flatMap { $0.region == consequences.document.region ? $0 : nil }
    }

    /// - Parameter before: the situation before, where the choices were the same.
    private static func judgement(
        of consequences: Consequences, _ model: WizardModel, in context: WizardContext, _ before: Situation?
    ) -> Judgement? {
        guard model.hasReviewed || !consequences.choices.own.isEmpty else { return nil }
        if let judgement = before?.judgement, judgement.isReviewed == model.hasReviewed { return judgement }
        return Judgement(
            before?.judgement?.findings ?? consequences.findings(in: context), of: consequences.choices,
            isReviewed: model.hasReviewed)
    }

    static func == (left: Situation, right: Situation) -> Bool {
        left.page == right.page && left.consequences === right.consequences && left.judgement === right.judgement
            && left.poolFacts === right.poolFacts && left.pool == right.pool && left.regionFilter == right.regionFilter
            && left.drafts == right.drafts && left.outcome == right.outcome && left.preview == right.preview
            && left.account == right.account && left.networks == right.networks
    }

    // MARK: - What pages ask for

    var choices: Choices { consequences.choices }
    var answers: Answers { consequences.answers }
    var document: EnvironmentDocument { consequences.document }
    var estimate: Estimate { consequences.estimate }
    var cost: CostEstimate { consequences.cost }
    var costText: String { consequences.costText }

    /// All findings, whether or not they may show.
    var findings: [Finding] { judgement?.findings ?? consequences.findings(in: context) }
    var errors: [Finding] { findings.filter { $0.severity == .error } }

    /// The findings that may show and belong to a page, the most severe first.
    func findings(on page: Page) -> [Finding] { judgement?.findings(on: page) ?? [] }

    /// The folder that the bundle will be written to.
    var folder: String {
        choices.folder ?? context.folder ?? (document.name.isEmpty ? "environment" : document.name)
    }

    /// What the page shows.
    var content: PageContent {
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
}
