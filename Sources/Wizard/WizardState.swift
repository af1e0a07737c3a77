import Catalog
import Environment
import Validation

/// The wizard: what it is at a moment, and the screen that shows it.
///
/// `update` moves it; nothing else does. It knows no keys, colours or files.
package struct WizardState: Sendable {
    package private(set) var context: WizardContext
    var model: WizardModel
    package private(set) var screen: WizardScreen

    /// - Parameter choices: what the command line already says; with a preset among it the wizard begins on the next page.
    package init(context: WizardContext, choices: Choices = Choices(), drafts: [Choices] = []) {
        self.context = context
        model = WizardModel(choices: choices, drafts: drafts, in: context)
        screen = WizardScreen(of: model, in: context, after: nil)
    }

    /// Moves the wizard on by one event.
    ///
    /// - Returns: what is wanted of the world outside, in order.
    package mutating func update(_ event: WizardEvent) -> [WizardEffect] {
        let before = choices
        if !event.isQuiet { model.notice = nil }
        var effects = handle(event)
        model.visitedPages.insert(model.page)
        if model.page == .review { model.hasReviewed = true } else { model.preview = nil }
        show()
        if model.choices != before { effects.insert(.saveDraft, at: 0) }
        // With errors nothing is written, so there is nothing to look forward to.
        if page == .review, situation.preview == nil, situation.errors.isEmpty { effects.append(.preview) }
        return effects
    }

    /// Makes the screen of the model as it is now.
    mutating func show() {
        screen = WizardScreen(of: model, in: context, after: screen)
        model.costChange = screen.costChange
    }

    /// Goes on with other facts: nothing that was worked out with the former ones holds.
    mutating func learn(_ catalog: Catalog) {
        context = context.with(catalog)
        screen = WizardScreen(of: model, in: context, after: nil)
    }

    /// Shows a line about work that is under way.
    package mutating func announce(_ text: String) {
        tell(text)
        show()
    }

    mutating func tell(_ text: String) { model.notice = Notice(text: text, isRefusal: false) }
    /// Says why what was wanted is not done.
    mutating func refuse(_ text: String) { model.notice = Notice(text: text, isRefusal: true) }

    // MARK: - What is asked for often

    package var choices: Choices { model.choices }
    package var page: Page { model.page }
    package var layer: Layer? { model.layer }
    package var notice: String? { model.notice?.text }

    var situation: Situation { screen.situation }
    package var document: EnvironmentDocument { situation.document }
    package var findings: [Finding] { situation.findings }
    package var errors: [Finding] { situation.errors }
    /// The folder that the bundle will be written to.
    package var folder: String { situation.folder }
    package var content: PageContent { screen.content }
    package var focusedItem: Item? { screen.focus }

    /// Whether something was chosen that no bundle holds yet.
    package var hasUnwrittenChoices: Bool {
        model.writtenChoices != choices && (!choices.own.isEmpty || model.history.canUndo)
    }

    /// Whether a bundle was written.
    package var hasWritten: Bool { writtenFolder != nil }

    /// The folder of the bundle that was written last; nil when none was.
    package var writtenFolder: String? {
        if case .done(let folder, _) = model.outcome { return folder }
        return nil
    }
}
