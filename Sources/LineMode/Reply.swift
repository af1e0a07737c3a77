import Environment
import Wizard

/// What a typed line comes to.
enum Reply: Equatable {
    /// It moves the wizard.
    case events([WizardEvent])
    /// It moves the wizard to the place of a finding.
    case jump([WizardEvent], to: FieldPath)
    /// It is answered in words, and nothing moves.
    case say([String])
    /// It cannot be followed, for this reason, with what to type.
    case refuse(String)
    /// The page is printed again.
    case showPage

    static func say(_ sentence: String) -> Reply { .say([sentence]) }
}

/// A question to the person: what is printed when it comes up, what stands before the cursor, and what a line means there.
protocol Prompt {
    var intro: [String] { get }
    /// Says what can be typed.
    var text: String { get }
    /// What a line comes to; it has no blanks at its ends.
    func reply(to line: String) -> Reply
}
