import Account

/// The account has the service-linked role that starts spot instances: EC2 makes it when a person first asks for spot in the
/// console, and Karpenter is not allowed to.
struct SpotRole: Question {
    /// IAM is the same in all Regions of a partition; this one tells which partition.
    let region: String
    /// Whether every pool may buy on demand, where spot is not to be had.
    let hasFallback: Bool

    let id = "spot-role"
    let title = "Role for spot instances"
    let after = ["account"]

    private var arguments: [String] {
        [
            "iam", "get-role", "--region", region, "--role-name", AccountNeeds.spotRole, "--query", "Role.RoleName",
            "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        switch try account.ask(arguments) {
        case .said(let text)
        where text.split(whereSeparator: \.isWhitespace).elementsEqual([AccountNeeds.spotRole[...]]):
            return .fine("The account has \(AccountNeeds.spotRole).")
        case .refused(.code("NoSuchEntity")):
            let remedy = "Once for the account: \(AccountNeeds.makingSpotRole)"
            let missing = "The account has no role \(AccountNeeds.spotRole), without which no spot instance starts"
            return hasFallback
                ? .warning("\(missing): Karpenter buys on demand instead.", remedy: remedy)
                : .error("\(missing).", remedy: remedy)
        case let answer: return Verdict(noUse: answer, to: arguments)
        }
    }
}
