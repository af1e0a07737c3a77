/// Where questions are put to an AWS account: the `aws` program, or a stand-in for it.
package protocol AccountConsole {
    /// Puts one question.
    ///
    /// - Parameters:
    ///   - arguments: what stands behind `aws` on a command line.
    ///   - waiting: called at least every 100 ms, with the seconds waited so far; saying false stops the asking.
    func ask(_ arguments: [String], waiting: (Int) -> Bool) -> AccountAnswer
}

/// What came of a question.
package enum AccountAnswer: Equatable, Sendable {
    /// What `aws` printed.
    case said(String)
    case refused(Refusal)
    /// Nothing came within so many seconds.
    case late(Int)
    /// The program did not start, for this reason of the system.
    case notStarted(String)
    case stopped
}

/// Why AWS, or the `aws` program, gave no answer.
///
/// What `aws` printed is not kept: its messages may quote a session token, or what a credential helper said.
package enum Refusal: Equatable, Sendable {
    /// The credentials are missing, have expired, or are not known where they were shown.
    case notSignedIn
    /// The caller may not ask; AWS names the action that it lacks, or does not.
    case notAllowed(action: String?)
    case unreachable
    /// The program is older than the question.
    case unknownCommand
    /// An error code of AWS that the question has to make sense of, such as `ResourceNotFoundException`.
    case code(String)
    /// Anything else, with the program's exit status.
    case unclear(status: Int32)
}
