/// The account may use the Region.
struct OpenRegion: Question {
    let region: String

    let id = "region"
    var title: String { "Region \(region)" }
    let after = ["account"]

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let arguments = ZoneList.arguments(region)
        switch try account.ask(arguments) {
        case .said(let text):
            guard let zones = ZoneList(text), !zones.all.isEmpty else {
                return Verdict(noUse: .said(text), to: arguments)
            }
            return .fine("\(region) is open to the account, with \(zones.all.count) zones.")
        // The credentials are good, so it is the Region that does not know the account.
        case .refused(.notSignedIn(.rejected)), .refused(.code("OptInRequired")):
            return .error(
                "\(region) is not open to the account.",
                remedy: "Enable it, which takes minutes to hours: aws account enable-region --region-name \(region). "
                    + "Or choose another Region.")
        case let answer: return Verdict(noUse: answer, to: arguments)
        }
    }
}
