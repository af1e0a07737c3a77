import Account
import Catalog

/// The credentials hold for as long as applying takes.
struct TimeLeft: Question {
    /// Seconds since 1970.
    let now: Int
    /// How long applying usually takes.
    let minutes: Int

    let id = "time-left"
    let title = "Time left of the credentials"
    let after = ["account"]

    /// Beside the end this prints the credentials themselves; nothing but the end is looked at or kept.
    static let arguments = ["configure", "export-credentials", "--format", "env-no-export"]

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        switch try account.ask(Self.arguments) {
        case .said(let text):
            guard let end = Self.end(in: text) else { return .fine("The credentials have no end.") }
            let left = (end - now) / 60
            guard left < minutes else {
                return .fine("The credentials hold for \(left) minutes, and applying takes about \(minutes).")
            }
            return .warning(
                "The credentials hold for \(max(0, left)) minutes, and applying takes about \(minutes).",
                remedy:
                    "Sign in anew before you apply, unless they renew themselves, as those of aws login and aws sso login "
                    + "do while their session lasts. apply.sh goes on where it stopped.")
        case .refused(.unknownCommand): return .note("This aws does not tell how long the credentials hold.")
        case let answer: return Verdict(noUse: answer, to: Self.arguments)
        }
    }

    /// `AWS_CREDENTIAL_EXPIRATION=2026-11-26T03:00:00+00:00`, in seconds since 1970.
    private static func end(in text: String) -> Int? {
        let key = "AWS_CREDENTIAL_EXPIRATION="
        guard let line = text.split(whereSeparator: \.isNewline).first(where: { $0.hasPrefix(key) }) else { return nil }
        return Moment.seconds(line.dropFirst(key.count))
    }
}
