import Account
import StructuredData

/// The caller may do what the stages do. IAM is asked to work it out: nothing is tried.
struct CallersRights: Question {
    let needs: AccountNeeds

    let id = "rights"
    let title = "Your rights"
    let after = ["account"]

    private var region: String { needs.region }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let call = SignIn.arguments(region)
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let arn = text.split(whereSeparator: \.isWhitespace).dropFirst().first
        else { return Verdict(noUse: answer, to: call) }
        let parts = arn.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6 else { return Verdict(noUse: answer, to: call) }
        let words = parts[5].split(separator: "/").map(String.init)
        switch words.first {
        case "root":
            return .warning(
                "You are the root user, who may do all of it, and whom nothing holds back.",
                remedy: "Sign in as a user or in a role that may do what the stages do.")
        case "user" where parts[2] == "iam": return try verdict(on: String(arn), asking: account)
        case "assumed-role" where words.count >= 3:
            // The session does not tell the path of its role.
            let role = [
                "iam", "get-role", "--region", region, "--role-name", words[1], "--query", "Role.Arn", "--output",
                "text",
            ]
            switch try account.words(role, where: { $0.hasPrefix("arn:") }) {
            case .words(let found) where found.count == 1: return try verdict(on: found[0], asking: account)
            case .words: return .undecided("IAM does not tell the role that you are in.", remedy: Self.elsewhere)
            case .none(_, let verdict): return verdict
            }
        default:
            return .undecided(
                "IAM works out the rights of users and roles alone, and you are neither.", remedy: Self.elsewhere)
        }
    }

    private static let elsewhere = "The actions that the stages need stand in docs/preflight.md."

    private func verdict(on arn: String, asking account: Inquiry) throws(Stopped) -> Verdict {
        let call =
            ["iam", "simulate-principal-policy", "--region", region, "--policy-source-arn", arn, "--action-names"]
            + needs.actions + [
                "--query",
                "EvaluationResults[?EvalDecision!='allowed'].[EvalActionName,EvalDecision,"
                    + "OrganizationsDecisionDetail.AllowedByOrganizations,"
                    + "PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary]",
                "--output", "text",
            ]
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let refused = Self.refusals(text) else {
            return Verdict(noUse: answer, to: call)
        }
        guard !refused.isEmpty else { return .fine("You may do all \(needs.actions.count) things that the stages do.") }
        func named(_ reason: Reason) -> String? {
            let actions = refused.filter { $0.reason == reason }.map(\.action)
            return actions.isEmpty ? nil : "\(reason.words): \(actions.joined(separator: ", "))."
        }
        let found = Reason.allCases.compactMap(named).joined(separator: " ")
        // What no policy allows on everything may be allowed on what the stages make.
        return refused.allSatisfy { $0.reason == .noPolicy }
            ? .warning(
                found, remedy: "Have these allowed to you, or see that they are allowed on what the stages make.")
            : .error(found, remedy: "Have these allowed to you, or sign in as somebody who may.")
    }

    /// Why an action is refused.
    private enum Reason: CaseIterable {
        case organization, boundary, denied, noPolicy

        var words: String {
            switch self {
            case .organization: "A service control policy of the organization forbids"
            case .boundary: "Your permissions boundary does not allow"
            case .denied: "A policy forbids you"
            case .noPolicy: "No policy allows you, on all resources"
            }
        }
    }

    /// Nil when the answer is no such list.
    private static func refusals(_ text: String) -> [(action: String, reason: Reason)]? {
        var found: [(action: String, reason: Reason)] = []
        for line in text.split(whereSeparator: \.isNewline) where line != "None" {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count == 4, words[0].utf8.count <= 80,
                words[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-:".contains($0)) })
            else { return nil }
            let reason: Reason =
                words[2] == "False"
                ? .organization
                : words[3] == "False"
                    ? .boundary
                    : words[1] == "explicitDeny" ? .denied : .noPolicy
            found.append((String(words[0]), reason))
        }
        return found
    }
}
