import StructuredData

/// What a question comes to, in words without a secret.
package enum Verdict: Equatable, Sendable {
    /// What was found.
    case fine(String)
    /// It works, and will hurt.
    case warning(String, remedy: String)
    /// Applying would fail.
    case error(String, remedy: String)
    /// Why nobody knows.
    case undecided(String, remedy: String)
    /// It only makes sense when the question of that title has a good answer.
    case notAsked(after: String)

    /// Whether questions that build on this one can be asked.
    var carries: Bool {
        switch self {
        case .fine, .warning: true
        case .error, .undecided, .notAsked: false
        }
    }

    /// An answer that says nothing about the question: refused for a reason that is not the question's, late, or not understood.
    init(noUse answer: AccountAnswer, to arguments: [String]) {
        let seeing = "To see what aws says: \(ShellText.command(["aws"] + arguments))"
        self =
            switch answer {
            case .said: .undecided("The answer is not one that is understood here.", remedy: seeing)
            case .late(let seconds):
                .undecided(
                    "AWS did not answer within \(seconds) s.", remedy: "Look at network and proxy, then ask again.")
            case .refused(.notSignedIn):
                .undecided(
                    "AWS does not accept the credentials.",
                    remedy: "Sign in again (aws sso login), or name a profile in AWS_PROFILE.")
            case .refused(.notAllowed(let action)):
                .undecided(
                    "You may not ask this" + (action.map { ": \($0) is not allowed to you." } ?? "."),
                    remedy: "Let somebody ask who may, or have \(action ?? "it") allowed to you. \(seeing)")
            case .refused(.unreachable):
                .undecided("AWS cannot be reached.", remedy: "Look at network and proxy, then ask again.")
            case .refused(.unknownCommand):
                .undecided(
                    "This aws does not know the question.", remedy: "Bring the AWS CLI up to date, then ask again.")
            case .refused(.code(let code)): .undecided("AWS answers \(code).", remedy: seeing)
            case .refused(.unclear(let status)):
                .undecided(
                    "aws ended with exit code \(status), for a reason that is not understood here.", remedy: seeing)
            case .notStarted(let reason):
                .undecided(
                    "aws could not be started: \(reason).", remedy: "See whether `aws --version` works, then ask again."
                )
            case .stopped: .undecided("The asking was stopped.", remedy: "Ask again.")
            }
    }
}
