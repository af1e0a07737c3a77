/// What the wizard needs done outside of itself.
public protocol WizardWorld: AnyObject {
    /// Keeps the choices where the next session finds them. Failing to is no reason to stop.
    func saveDraft(_ choices: Choices)
    func discardDraft()
    /// Writes the bundle of the state's document into its folder.
    func write(_ state: WizardState, force: Bool) -> WriteOutcome
}
