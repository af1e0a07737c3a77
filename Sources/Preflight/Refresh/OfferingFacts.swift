import Catalog

/// Which zones of a region offer which types.
struct OfferingFacts: FactSource {
    let region: String
    /// Which types a family has.
    let catalog: Catalog

    let kind = AccountFacts.Kind.offerings

    private var arguments: [String] {
        [
            "ec2", "describe-instance-type-offerings", "--region", region, "--location-type", "availability-zone-id",
            "--query", "InstanceTypeOfferings[].[Location,InstanceType]", "--output", "text",
        ]
    }

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        let lines: [[Substring]]
        switch try account.lines(arguments, fields: 2) {
        case .lines(let found): lines = found
        case .none(let verdict): return .none(verdict)
        }
        var zones: [String: Set<String>] = [:]
        for line in lines {
            let (zone, type) = (String(line[0]), String(line[1]))
            guard Self.parts(zone) != nil, InstanceType.isWellFormed(type) else { continue }
            zones[type, default: []].insert(zone)
        }
        guard !zones.isEmpty else { return .none(Verdict(noUse: .said(""), to: arguments)) }
        let families = Dictionary(grouping: zones.keys) { type in String(type.prefix { $0 != "." }) }
        var rows = [Self.row("*", Set(zones.values.joined()))]
        for (family, types) in families {
            let all = Set(types.flatMap { zones[$0] ?? [] })
            rows.append(Self.row(family, all))
            // A type that is to be had wherever its family is has no row of its own.
            rows += types.filter { zones[$0] != all }.map { Self.row($0, zones[$0] ?? []) }
            // Nor has a family all of its types everywhere.
            rows += catalog.types(inFamily: family).map(\.name).filter { zones[$0] == nil }.map { Self.row($0, []) }
        }
        return .rows(rows.sorted())
    }

    /// `usw2` and `1`, of `usw2-az1`; nil for another kind of zone.
    private static func parts(_ zone: String) -> (place: Substring, number: Substring)? {
        let words = zone.split(separator: "-")
        guard words.count == 2, zone[...].isPlainWord, words[1].utf8.count == 3, words[1].hasPrefix("az"),
            words[1].last?.isNumber == true
        else { return nil }
        return (words[0], words[1].dropFirst(2))
    }

    /// `g5  usw2:123`: the zones of each place by their last digit.
    private static func row(_ name: String, _ zones: Set<String>) -> String {
        let places = Dictionary(grouping: zones.compactMap(parts), by: \.place)
        let words = places.map { place, zones in "\(place):\(zones.map(\.number).sorted().joined())" }.sorted()
        return "\(name)\t\(words.isEmpty ? "-" : words.joined(separator: " "))"
    }
}
