import StructuredData

/// What a question comes to, in words without a secret.
package enum Verdict: Equatable, Sendable {
    /// What was found.
    case fine(String)
    /// Good to know, and nothing to do about.
    case note(String)
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
        case .fine, .note, .warning: true
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
            case .refused(.notSignedIn(let trouble)): .undecided(trouble.words, remedy: trouble.remedy)
            case .refused(.notAllowed(let action, let barrier)):
                .undecided(
                    (action.map { "You may not ask this: \($0) is not allowed to you" } ?? "You may not ask this")
                        + (barrier.map { "; \($0.words) forbids it." } ?? "."),
                    remedy:
                        "Let somebody ask who may, or have \(action ?? "it") allowed \(barrier?.place ?? "to you"). \(seeing)"
                )
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

extension Refusal.SignInTrouble {
    /// What is wrong, in a sentence.
    var words: String {
        switch self {
        case .missing: "There are no credentials for AWS."
        case .noProfile: "The profile that AWS_PROFILE names is not set up."
        case .ssoEnded: "The session of aws sso login has ended."
        case .loginEnded: "The session of aws login has ended."
        case .loginNotAllowed: "You may sign in with aws login, and not get credentials by it."
        case .roleRefused: "The role that your profile takes does not take you."
        case .expired: "The credentials have expired."
        case .codeNeeded: "A one-time code (MFA) is asked for, and there is nobody to ask here."
        case .rejected: "AWS does not accept the credentials."
        }
    }

    var remedy: String {
        switch self {
        case .missing: "Sign in (aws login, or aws sso login), or name a profile in AWS_PROFILE."
        case .noProfile: "Name one of those that `aws configure list-profiles` shows."
        case .ssoEnded: "Sign in again: aws sso login."
        case .loginEnded: "Sign in again: aws login."
        case .loginNotAllowed: "Have signin:CreateOAuth2Token allowed to you."
        case .roleRefused:
            "Have the role's trust policy name you, and sts:AssumeRole allowed to you; or take another profile."
        case .expired: "Sign in again (aws login, or aws sso login), or get new credentials."
        case .codeNeeded: "Call `aws sts get-caller-identity` once, which asks for the code, then ask again."
        case .rejected: "Sign in again (aws login, or aws sso login). See that the machine's clock is right, too."
        }
    }
}

extension Refusal.Barrier {
    /// What forbids it: "a service control policy of the organization".
    var words: String {
        switch self {
        case .serviceControlPolicy: "a service control policy of the organization"
        case .resourceControlPolicy: "a resource control policy of the organization"
        case .permissionsBoundary: "your permissions boundary"
        case .sessionPolicy: "the policy of your session"
        case .keyPolicy: "the policy of the KMS key"
        case .resourcePolicy: "the policy of the resource"
        }
    }

    /// Where it has to be allowed.
    var place: String {
        switch self {
        case .serviceControlPolicy, .resourceControlPolicy: "by who runs the organization"
        case .permissionsBoundary, .sessionPolicy, .keyPolicy, .resourcePolicy: "in \(words)"
        }
    }
}
