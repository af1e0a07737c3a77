import Catalog

/// The zones of a region. What the account does not tell, whether EKS refuses one, stays as it is known.
struct ZoneFacts: FactSource {
    let region: String
    let catalog: Catalog

    let kind = AccountFacts.Kind.zones

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        let call = ZoneList.arguments(region)
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let list = ZoneList(text), !list.all.isEmpty else {
            return .none(Verdict(noUse: answer, to: call))
        }
        return .rows(
            list.all.map { zone in
                "\(zone.id)\t\(region)\t\(catalog.zone(zone.id)?.eksAccepts == false ? "no" : "yes")"
            }.sorted())
    }
}

/// The region itself: its zones' letters, and whether an account has to switch it on.
struct RegionFacts: FactSource {
    let region: String
    let catalog: Catalog

    let kind = AccountFacts.Kind.regions

    private var arguments: [String] {
        [
            "ec2", "describe-regions", "--region", region, "--region-names", region, "--all-regions", "--query",
            "Regions[].[RegionName,OptInStatus]", "--output", "text",
        ]
    }

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        let status: Substring
        switch try account.lines(arguments, fields: 2) {
        case .lines(let lines) where lines.count == 1 && lines[0][0] == region: status = lines[0][1]
        case .lines: return .none(Verdict(noUse: .said(""), to: arguments))
        case .none(let verdict): return .none(verdict)
        }
        let call = ZoneList.arguments(region)
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let list = ZoneList(text), !list.all.isEmpty else {
            return .none(Verdict(noUse: answer, to: call))
        }
        let known = catalog.region(region)
        let letters = Set(list.all.compactMap(\.name.last).filter(\.isLowercase))
        // A region that nobody has heard of is offered as soon as somebody asks about it.
        func word(_ flag: Bool) -> String { flag ? "yes" : "no" }
        let row = [
            region, word(status != "opt-in-not-required"), word(known?.hasEKS ?? true), word(known?.isOffered ?? true),
            letters.isEmpty ? "-" : String(letters.sorted()), known?.partition ?? "aws", known?.name ?? region,
        ]
        return .rows([row.joined(separator: "\t")])
    }
}
