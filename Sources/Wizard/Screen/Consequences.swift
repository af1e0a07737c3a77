import Environment
import Estimates
import Text
import Validation

/// What follows of the choices: the whole document, and what it costs and needs. By reference, since a document is large.
final class Consequences: Sendable {
    let choices: Choices
    let answers: Answers
    let document: EnvironmentDocument
    let estimate: Estimate
    /// Every page shows the sum, so it is worked out once.
    let cost: CostEstimate
    /// "≈ $559 / month", or that it is at least so much.
    let costText: String
    /// "facts 120 days old"; empty while they are not.
    let factsText: String

    init(of choices: Choices, in context: WizardContext) {
        self.choices = choices
        answers = context.layers(of: choices).answers
        document = answers.resolved(with: context.catalog, on: context.today)
        estimate = Estimate(of: document, catalog: context.catalog, on: context.today)
        cost = estimate.cost
        let sum = Wording.dollars(cents: cost.monthlyCents)
        costText = cost.isIncomplete ? "at least \(sum) / month" : "≈ \(sum) / month"
        let (catalog, today, region) = (context.catalog, context.today, document.region)
        factsText = catalog.isOld(on: today, in: region) ? "facts \(catalog.age(on: today, in: region)) days old" : ""
    }

    /// What the rules say of the document.
    func findings(in context: WizardContext) -> [Finding] {
        // A document that was opened may name a preset that is not here.
        let missing = choices.preset == nil && !document.preset.isEmpty ? document.preset : nil
        return context.validator.findings(for: document, preset: choices.preset, missingPreset: missing)
    }
}
