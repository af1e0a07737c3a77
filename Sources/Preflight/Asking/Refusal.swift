/// Why AWS, or the `aws` program, gave no answer.
///
/// What `aws` printed is not kept: its messages may quote a session token, or what a credential helper said.
package enum Refusal: Equatable, Sendable {
    /// There are no credentials, or AWS does not take them where they were shown.
    case notSignedIn(SignInTrouble)
    /// The caller may not ask; AWS names the action that it lacks, and what stands in its way, or does not.
    case notAllowed(action: String?, by: Barrier?)
    case unreachable
    /// The program is older than the question.
    case unknownCommand
    /// An error code of AWS that the question has to make sense of, such as `ResourceNotFoundException`.
    case code(String)
    /// Anything else, with the program's exit status.
    case unclear(status: Int32)

    /// What is wrong with the credentials.
    package enum SignInTrouble: Equatable, Sendable, CaseIterable {
        case missing
        /// The profile that was named is not set up.
        case noProfile
        /// Of `aws sso login`.
        case ssoEnded
        /// Of `aws login`.
        case loginEnded
        /// `aws login` works, and the person may not get credentials by it.
        case loginNotAllowed
        /// The role that the profile names does not take the person.
        case roleRefused
        case expired
        /// A one-time code was asked for, and nobody could be asked.
        case codeNeeded
        /// AWS does not know them, or the machine's clock is wrong.
        case rejected
    }

    /// What forbids a call, as far as AWS says.
    package enum Barrier: Equatable, Sendable, CaseIterable {
        /// A policy of the organization, for the whole account.
        case serviceControlPolicy
        case resourceControlPolicy
        case permissionsBoundary
        case sessionPolicy
        /// The policy of the KMS key.
        case keyPolicy
        /// The policy of the bucket, queue or other thing.
        case resourcePolicy
    }

    var isAboutSigningIn: Bool { if case .notSignedIn = self { true } else { false } }
}
