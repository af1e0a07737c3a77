/// Where questions are put to an AWS account: the `aws` program, or a stand-in for it.
package protocol AccountConsole: Sendable {
    /// Puts one question. Several may be put at the same time, each from a thread of its own.
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
