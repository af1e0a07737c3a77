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
    package init(context: WizardContext, choices: Choices = Choices(), draft: Choices? = nil) {
        self.context = context
        model = WizardModel(choices: choices, draft: draft, in: context)
        screen = WizardScreen(of: model, in: context, after: nil)
    }

    /// Moves the wizard on by one event.
    ///
    /// - Returns: what is wanted of the world outside, in order.
    package mutating func update(_ event: WizardEvent) -> [WizardEffect] {
        let before = model.choices
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
    mutating func show() { screen = WizardScreen(of: model, in: context, after: screen) }

    /// Goes on with other facts: nothing that was worked out with the former ones holds.
    mutating func learn(_ catalog: Catalog) {
        context = context.with(catalog)
        screen = WizardScreen(of: model, in: context, after: nil)
    }

    /// Shows a line about work that is under way.
    package mutating func announce(_ text: String) {
        model.notice = text
        screen.notice = text
    }

    // MARK: - What is asked for often

    package var choices: Choices { model.choices }
    package var page: Page { model.page }
    package var layer: Layer? { model.layer }
    package var notice: String? { model.notice }
    var draft: Choices? { model.draft }

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
    package var hasWritten: Bool { model.outcome?.isDone == true }
}
