import Account
import Catalog

/// The zones are there, available, and such as EKS accepts; which letter is which zone only the account knows.
struct OpenZones: Question {
    let zones: AccountNeeds.Zones
    let region: String
    let catalog: Catalog

    let id = "zones"
    let title = "Zones"
    let after = ["region"]

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let arguments = ZoneList.arguments(region)
        let answer = try account.ask(arguments)
        guard case .said(let text) = answer, let list = ZoneList(text) else {
            return Verdict(noUse: answer, to: arguments)
        }
        let wanted = zones.all
        let remedy = "Choose other zones: \(list.all.map(\.id).joined(separator: ", "))."
        let missing = wanted.filter { list[$0] == nil }
        guard missing.isEmpty else {
            return .error("The account has no zone \(missing.joined(separator: ", ")).", remedy: remedy)
        }
        let found = wanted.compactMap { list[$0] }
        if let refused = found.first(where: { catalog.zone($0.id)?.eksAccepts == false }) {
            return .error(
                "\(refused.name) is \(refused.id) in this account, where EKS makes no cluster.", remedy: remedy)
        }
        if let down = found.first(where: { !["available", "information"].contains($0.state) }) {
            return .error(
                "AWS calls \(down.id) \(down.state).",
                remedy: "Wait until it is available again, or choose other zones.")
        }
        let names = zip(wanted, found).map { word, zone in word == zone.id ? word : "\(word) (\(zone.id))" }
        return .fine("\(names.joined(separator: ", ")) \(names.count == 1 ? "is" : "are") available.")
    }
}
