import Account

/// The zones offer the instances that the environment begins with, or may start.
struct OfferedInstances: Question {
    let wanted: AccountNeeds.Instances
    let zones: AccountNeeds.Zones
    let region: String

    var id: String { wanted.id }
    var title: String { "Instances for \(wanted.purpose)" }
    let after = ["zones"]

    private var arguments: [String] {
        [
            "ec2", "describe-instance-type-offerings", "--region", region, "--location-type", zones.locationType,
            "--filters", "Name=location,Values=\(zones.words.joined(separator: ","))",
            "Name=instance-type,Values=\(wanted.types.joined(separator: ","))",
            "--query", "InstanceTypeOfferings[].[Location,InstanceType]", "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let words: [String]
        switch try account.words(arguments, where: \.isPlainWord) {
        case .words(let found) where found.count.isMultiple(of: 2): words = found
        case .words(let found): return Verdict(noUse: .said(found.joined(separator: " ")), to: arguments)
        case .none(_, let verdict): return verdict
        }
        let offers = stride(from: 0, to: words.count, by: 2).map { (zone: words[$0], type: words[$0 + 1]) }
        let remedy = "Choose zones or instance types that go together: slipway catalog instances --region \(region)"
        guard !offers.isEmpty else {
            return .error(
                "No zone of \(zones.words.joined(separator: ", ")) offers \(shownTypes(wanted.types)).", remedy: remedy)
        }
        let without = zones.words.filter { zone in !offers.contains { $0.zone == zone } }
        guard without.isEmpty else {
            return .warning(
                "\(without.joined(separator: ", ")) \(without.count == 1 ? "does" : "do") not offer \(shownTypes(wanted.types)): "
                    + "such nodes start in the other zones only.", remedy: remedy)
        }
        let nowhere = wanted.types.filter { type in !offers.contains { matches($0.type, type) } }
        guard nowhere.isEmpty else {
            return .warning("No zone offers \(shownTypes(nowhere)); the others have to do.", remedy: remedy)
        }
        return .fine("Every zone offers \(shownTypes(wanted.types)).")
    }

    /// A family is asked for as `g5.*`.
    private func matches(_ type: String, _ wanted: String) -> Bool {
        wanted.hasSuffix("*") ? type.hasPrefix(wanted.dropLast()) : type == wanted
    }

    private func shownTypes(_ types: [String]) -> String {
        let names = types.map { $0.hasSuffix(".*") ? String($0.dropLast(2)) : $0 }
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) or \(last)"
    }
}
