import EnvironmentBundle
import Preflight

/// What the wizard needs done outside of itself.
package protocol WizardWorld: AnyObject {
    /// Keeps the choices where the next session finds them. Failing to is no reason to stop.
    func saveDraft(_ choices: Choices)
    func discardDraft(of choices: Choices)
    /// Reads a bundle or document, to go on from it.
    func open(_ path: String, in context: WizardContext) -> OpenOutcome
    /// Looks at what `write` would do, changing nothing.
    func preview(_ state: WizardState) -> BundlePreview
    /// Writes the bundle of the state's document into its folder.
    ///
    /// - Parameter progress: asked before each file; saying false stops the writing without a trace.
    func write(_ state: WizardState, force: Bool, progress: (BundleWriter.Progress) -> Bool) -> WriteOutcome
    /// Asks the AWS account about the state's document, which has no errors. It only reads.
    ///
    /// - Parameter progress: called at least every 100 ms; saying false stops the asking.
    func preflight(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> PreflightOutcome
    /// Asks the AWS account for the facts about the region of the state's document, and keeps them for later.
    ///
    /// - Parameter progress: called at least every 100 ms; saying false stops the asking, and the former facts stand.
    func refresh(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> RefreshOutcome
    /// Asks the AWS account for its VPCs and subnets in the region of the state's document. It only reads.
    ///
    /// - Parameter progress: called at least every 100 ms; saying false stops the asking.
    func survey(_ state: WizardState, progress: (Preflight.Progress) -> Bool) -> SurveyOutcome
}
