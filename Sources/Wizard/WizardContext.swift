import Catalog
import Environment
import Validation

/// What the wizard knows of the world.
package struct WizardContext: Sendable {
    package let catalog: Catalog
    /// The day on which support dates are judged.
    package let today: CalendarDay
    /// The presets to choose between, in the order in which they are offered.
    package let presets: [Preset]
    /// What stands in fields that nobody has touched, below the preset's values.
    package let suggestions: Answers
    /// The folder that was asked for on the command line; nil when it follows the environment's name.
    package let folder: String?
    package let validator: Validator

    package init(catalog: Catalog, today: CalendarDay, presets: [Preset], folder: String? = nil) {
        self.catalog = catalog
        self.today = today
        self.presets = presets
        self.folder = folder
        validator = Validator(catalog: catalog, today: today)
        var suggestions = Answers()
        suggestions[.name] = .text("ai-dev")
        suggestions[.region] = .text("us-west-2")
        self.suggestions = suggestions
    }

    /// The same with other facts.
    func with(_ catalog: Catalog) -> WizardContext {
        WizardContext(catalog: catalog, today: today, presets: presets, folder: folder)
    }

    /// Choices laid over the preset and the suggestions.
    func layers(of choices: Choices) -> AnswerLayers {
        AnswerLayers(suggestions: suggestions, preset: choices.preset, own: choices.own)
    }
}
