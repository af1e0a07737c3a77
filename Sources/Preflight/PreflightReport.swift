/// One question and what it came to.
package struct PreflightCheck: Equatable, Sendable {
    package let id: String
    /// What it is about, in a few words.
    package let title: String
    package let verdict: Verdict

    package init(id: String, title: String, verdict: Verdict) {
        self.id = id
        self.title = title
        self.verdict = verdict
    }

    /// The worst first.
    package enum Outcome: String, CaseIterable, Sendable { case error, warning, undecided, note, fine }

    package var outcome: Outcome {
        switch verdict {
        case .fine: .fine
        case .note: .note
        case .warning: .warning
        case .error: .error
        case .undecided, .notAsked: .undecided
        }
    }

    /// What was found, what is wrong, or why nobody knows: a sentence.
    package var message: String {
        switch verdict {
        case .fine(let message), .note(let message), .warning(let message, _), .error(let message, _),
            .undecided(let message, _):
            message
        case .notAsked(let title): "Not asked, since \"\(title)\" has no good answer."
        }
    }

    /// What to do; empty when there is nothing to do about this one.
    package var remedy: String {
        switch verdict {
        case .fine, .note, .notAsked: ""
        case .warning(_, let remedy), .error(_, let remedy), .undecided(_, let remedy): remedy
        }
    }
}

/// All that was asked of an account.
package struct PreflightReport: Equatable, Sendable {
    /// In the order in which they were asked.
    package let checks: [PreflightCheck]

    package init(checks: [PreflightCheck]) { self.checks = checks }

    package func count(_ outcome: PreflightCheck.Outcome) -> Int { checks.count { $0.outcome == outcome } }

    /// Whether every question has an answer.
    package var isDecided: Bool { count(.undecided) == 0 }

    /// Whether nothing is in the way of applying, as far as the account can tell.
    package var isReady: Bool { isDecided && count(.error) == 0 }

    /// "1 problem, 2 warnings, 1 note, 7 fine, 1 undecided": only what there is.
    package var summary: String {
        let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
        let counts = [
            (errors, errors == 1 ? "problem" : "problems"), (warnings, warnings == 1 ? "warning" : "warnings"),
            (notes, notes == 1 ? "note" : "notes"), (count(.fine), "fine"), (count(.undecided), "undecided"),
        ]
        return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// The checks, the worst first.
    package var worstFirst: [PreflightCheck] {
        PreflightCheck.Outcome.allCases.flatMap { outcome in checks.filter { $0.outcome == outcome } }
    }
}
