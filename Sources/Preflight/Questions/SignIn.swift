import Catalog

/// The credentials work, and belong to the account that was meant.
struct SignIn: Question {
    let region: Region?
    let code: String
    /// The account that is meant, as somebody wrote it; nil when any will do.
    let meant: String?

    let id = "account"
    let title = "Sign-in"
    let after: [String] = []

    /// A Region that an account has not switched on knows no credentials of it; this one knows those of all.
    static let openToAll = "us-east-1"

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        var arguments = Self.arguments(code)
        var answer = try account.ask(arguments)
        if answer == .refused(.notSignedIn(.rejected)), let region, region.isOptIn, region.partition == "aws" {
            arguments = Self.arguments(Self.openToAll)
            answer = try account.ask(arguments)
        }
        guard case .said(let text) = answer, let found = text.split(whereSeparator: \.isWhitespace).first,
            Self.isAccount(found)
        else { return Verdict(noUse: answer, to: arguments) }
        if let meant, !meant.isEmpty, meant != found {
            return .error(
                "You are signed in to AWS account \(found), and SLIPWAY_ACCOUNT names "
                    + (Self.isAccount(meant[...]) ? "\(meant)." : "something that is no account."),
                remedy: "Sign in to the account that is meant, or name another in SLIPWAY_ACCOUNT.")
        }
        return .fine("You are signed in to AWS account \(found).")
    }

    /// The account, and who asks.
    static func arguments(_ region: String) -> [String] {
        ["sts", "get-caller-identity", "--region", region, "--query", "[Account,Arn]", "--output", "text"]
    }

    private static func isAccount(_ text: Substring) -> Bool {
        text.utf8.count == 12 && text.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
