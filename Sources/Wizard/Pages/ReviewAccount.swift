import Preflight
import Validation

/// What the AWS account said, as Review shows it.
extension Situation {
    var accountLine: Line {
        .field(
            Item(
                .preflight, .preflight, .account, "Account", values: [accountText], remark: accountRemark,
                severity: accountReport?.severity))
    }

    /// The answers for the document as it is now; nil when that was not asked about.
    private var accountReport: PreflightReport? { account.flatMap { $0.document == document ? $0.report : nil } }

    /// "1 problem, 7 fine, 1 undecided".
    private var accountText: String {
        errors.isEmpty ? accountReport?.summary ?? "not asked" : "not asked while there are errors"
    }

    private var accountRemark: String { account != nil && accountReport == nil ? "since something changed" : "" }

    /// The last answers, the problems first; before the first asking, what it is about.
    var accountHelp: Layer.Help {
        guard let account else {
            return Layer.Help(
                title: "Account",
                paragraphs: [
                    "Enter asks your AWS account whether the environment can be made there: sign-in, zones, instances, version, name, "
                        + "quotas. Nothing is changed.",
                    "It goes through the aws program, as whom that is signed in. SLIPWAY_ACCOUNT names the one account to be asked. What "
                        + "the account says hinders nobody from writing the bundle.",
                ])
        }
        let now =
            accountReport == nil
            ? ["These answers are about the environment as it was. Enter on Account asks again."] : []
        return Layer.Help(title: "Account: \(account.report.summary)", paragraphs: now + account.report.paragraphs)
    }
}

extension PreflightReport {
    fileprivate var severity: Severity? { count(.error) > 0 ? .error : count(.warning) > 0 ? .warning : nil }

    /// One for each answer; one for all that was not asked.
    fileprivate var paragraphs: [String] {
        var paragraphs = worstFirst.compactMap { check -> String? in
            if case .notAsked = check.verdict { return nil }
            return ["\(check.outcome.word): \(check.title)", check.message, check.remedy].filter { !$0.isEmpty }.joined(
                separator: "\n")
        }
        let notAsked = checks.filter { if case .notAsked = $0.verdict { true } else { false } }.map(\.title)
        if !notAsked.isEmpty {
            paragraphs.append("Not asked, since it makes no sense before: \(notAsked.joined(separator: ", ")).")
        }
        return paragraphs
    }
}

extension PreflightCheck.Outcome {
    fileprivate var word: String {
        switch self {
        case .error: "Problem"
        case .warning: "Warning"
        case .undecided: "Undecided"
        case .note: "Note"
        case .fine: "Fine"
        }
    }
}

extension Preflight.Progress {
    /// "Asking the account: 3 of 9, Kubernetes 1.36".
    package var words: String { "Asking the account: \(number) of \(count), \(title)" }
}
