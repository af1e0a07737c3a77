import Catalog
import Environment
import EnvironmentBundle
import Preflight
import Validation

/// What can happen to the wizard. Front ends turn keys, clicks or typed lines into these.
package enum WizardEvent: Equatable, Sendable {
    case move(Direction)
    /// To the next page, or the one before.
    case nextPage, previousPage
    case go(Page)
    /// Puts the focus on an item of the page, as a click does.
    case focus(Item.ID)
    /// Puts the focus on a row of what lies over the page, as a click does there.
    case point(Int)
    /// Opens, chooses, accepts: what Enter does.
    case activate
    /// Switches a toggle, marks an option: what the space bar does where no text is being typed.
    case toggle
    /// One level up: what Esc does. It never ends the program.
    case cancel
    /// Text that was typed or pasted.
    case insert(String)
    case erase, eraseForward, clear
    /// A number one up or down.
    case adjust(Int)
    /// Takes the focused tag or answer away, so that the default or the plan holds again.
    case reset
    case undo, redo
    /// Some seconds have passed: what was only shown for a while goes.
    case settle
    /// Applies the fix that is shown.
    case fix
    /// Shows what else the rules say of the page.
    case otherFindings
    case filter
    case help
    /// Shows who says what the help tells.
    case sources
    /// Shows every key that works here.
    case keys
    case askToLeave
    /// Makes a change directly, as line mode does.
    indirect case set(FieldChange)
    /// Applies one of several fixes, as line mode does.
    indirect case applyFix(Fix)
    case choosePreset(String)
    /// Adds a pool that begins as what is called so in the list of such.
    case addPool(String)
    /// What came of an effect. Indirect, so that an event is small: each key and each place on the screen has one.
    indirect case opened(OpenOutcome)
    indirect case previewed(BundlePreview)
    indirect case written(WriteOutcome)
    indirect case preflighted(PreflightOutcome)
    /// The world asked the account for the facts about a region.
    indirect case refreshed(RefreshOutcome)
    /// The world asked the account for its VPCs.
    indirect case surveyed(SurveyOutcome)

    package enum Direction: Hashable, Sendable {
        case up, down, left, right, pageUp, pageDown, first, last
    }
}

/// What came of opening a bundle or document.
package enum OpenOutcome: Equatable, Sendable {
    /// What it says, and what else there is to tell of it.
    case opened(Choices, remark: String?)
    case failed(String)
}

/// What came of writing the bundle.
package indirect enum WriteOutcome: Equatable, Sendable {
    case done(folder: String, changes: BundleChanges)
    /// Files that were changed by hand stand in the way.
    case editedByHand([String])
    /// The bundle that stands in the folder is that of another environment, which has this name.
    case otherEnvironment(String)
    /// What was applied stands, and applying the new bundle would destroy or leave behind something: a sentence each.
    case standing([String])
    case failed(String)
}

/// What came of asking the account.
package enum PreflightOutcome: Equatable, Sendable {
    case asked(PreflightReport)
    /// It cannot be asked, for this reason, with what to do.
    case failed(String)
    /// The person did not want to wait.
    case stopped
}

/// What came of asking the account for facts.
package enum RefreshOutcome: Equatable, Sendable {
    /// The facts as they are now, and what to say of it.
    case told(Catalog, String)
    /// Nothing was told, for this reason, with what to do.
    case failed(String)
    /// The person did not want to wait.
    case stopped
}

/// What came of asking the account for its VPCs.
package enum SurveyOutcome: Equatable, Sendable {
    case told(AccountNetworks)
    /// Nothing was told, for this reason, with what to do.
    case failed(String)
    /// The person did not want to wait.
    case stopped
}

/// What the wizard wants done in the world outside; whoever runs it does so and tells what came of it.
package enum WizardEffect: Equatable, Sendable {
    /// Keep the answers, so that nothing is lost.
    case saveDraft
    /// The answers are kept no longer: a bundle holds them, or nobody wants them.
    case discardDraft(Choices)
    /// Read a bundle or document, and tell what it says.
    case open(String)
    /// Look at what writing the bundle would do.
    case preview
    /// Write the bundle, over files changed by hand too when `force` is set.
    case write(force: Bool)
    /// Ask the account whether the environment can be made there.
    case preflight
    /// Ask the account for the facts about the environment's region, and keep them.
    case refresh
    /// Ask the account for the VPCs and subnets in the environment's region.
    case survey
    /// End the wizard.
    case leave
}
