import Catalog
import Environment
import Text

extension Situation {
    /// Regions with the GPU families that their zones have, and their prices.
    var regionPage: PageContent {
        let families = gpuFamiliesOfInterest
        let wanted = RegionQuery(regionFilter, context.catalog)
        let regions = context.catalog.regions.filter { wanted.matches($0, context.catalog) }
        var rows: [Table.Row] = []
        for continent in Continent.allCases {
            let there = regions.filter { Continent(of: $0) == continent }
            if !there.isEmpty { rows.append(.init([.text(continent.rawValue)])) }
            rows += there.map { row(of: $0, families) }
        }
        let columns: [Table.Column] =
            [.init("region", width: 15), .init("", spoken: "")]
            + (families + ["price", ""]).map { .init($0, .right, width: 6) } + [
                .init("", .right, width: 16, isSpare: true)
            ]
        return PageContent(
            [
                .heading(regionFilter.isEmpty ? "Region" : "Region: \(regionFilter)")
            ] + factsOffer + [
                .table(Table(columns, rows))
            ] + (regions.isEmpty ? [.text("No region matches. Esc clears the filter.")] : []),
            keepsTitles: true)
    }

    /// The offer to ask the account, where the facts about the chosen region are old or lack something.
    private var factsOffer: [Line] {
        let (catalog, code) = (context.catalog, document.region)
        guard let region = catalog.region(code) else { return [] }
        let isOld = catalog.isWorthRefreshing(on: context.today, in: code)
        let isUnknown =
            gpuFamiliesOfInterest.contains { zones(of: region, offering: $0) == nil }
            || catalog.price(of: "m5.xlarge", in: code) == nil
        guard isOld || isUnknown else { return [] }
        let lack = isOld ? "\(catalog.age(on: context.today, in: code)) days old" : "not all there"
        return [
            .field(
                Item(
                    .facts, .refresh,
                    .words(
                        "Facts about \(code)",
                        "Enter asks your AWS account for its zones, instance types, versions, prices and quotas, as "
                            + "`slipway catalog refresh --region \(code)` does, and keeps them. Nothing is changed in the account."
                    ),
                    "Facts about \(code)", values: [lack], remark: "Enter asks your account"))
        ]
    }

    private func row(of region: Region, _ families: [String]) -> Table.Row {
        let item = Item(
            .region(region.code), .chooseRegion(region.code), .region(region.code), region.code,
            isChosen: region.code == document.region,
            barred: region.hasEKS
                ? FieldCatalogue.field(.region).flatMap { bar(region.code, $0) } : "Amazon EKS has no endpoint there.")
        return Table.Row(
            [.item(item), .text(Self.place(of: region))]
                + families.map { share(of: region, offering: $0) }
                + [priceAgainstVirginia(region), .text(region.isOptIn ? "opt-in" : ""), priceBar(region)])
    }

    /// The place in a region's name: Oregon of "US West (Oregon)", Mexico of "Mexico (Central)". The code says the rest.
    private static func place(of region: Region) -> String {
        let parts = region.name.split(separator: "(").map { $0.trimmingEnd(while: { " )".contains($0) }) }
        guard let inner = parts.last else { return region.name }
        return inner == "Central" ? parts[0] : inner
    }

    /// The GPU families that the pools want, or the stack's own when none does.
    var gpuFamiliesOfInterest: [String] {
        let families = document.pools.enabled.filter { $0.kind == .gpu }.flatMap(\.namedFamilies).withoutRepeats
        return families.isEmpty
            ? document.pools.byDefault(EnvironmentDocument.Pools.gpuName).instanceFamilies : Array(families.prefix(3))
    }

    /// "Zones with g5: az1 az2 az3; with g4dn: none."
    func zonesWithGPUs(of code: String) -> String {
        guard let region = context.catalog.region(code) else { return "" }
        let parts = gpuFamiliesOfInterest.map { family -> String in
            guard let zones = zones(of: region, offering: family) else { return "with \(family): not known" }
            let names = zones.map { $0.id.drop { $0 != "-" }.dropFirst() }
            return "with \(family): \(names.isEmpty ? "none" : names.joined(separator: " "))"
        }
        return "Zones \(parts.joined(separator: "; "))."
    }

    /// Nil where nobody has looked.
    private func zones(of region: Region, offering family: String) -> [Zone]? {
        let offerings = region.eksZones.map {
            (zone: $0, offering: context.catalog.offering(ofFamily: family, inZone: $0.id))
        }
        return offerings.allSatisfy { $0.offering == .unknown }
            ? nil : offerings.filter { $0.offering == .offered }.map(\.zone)
    }

    /// Its zones, those with the family filled: `●●○`.
    private func share(of region: Region, offering family: String) -> Table.Cell {
        guard let zones = zones(of: region, offering: family) else { return Self.unknown }
        let count = region.eksZones.count
        return .text(
            String(repeating: "●", count: zones.count) + String(repeating: "○", count: max(0, count - zones.count)),
            spoken: zones.isEmpty ? "none" : "\(zones.count)/\(count)")
    }

    private static let unknown = Table.Cell.text("?", spoken: "unknown")

    /// The price of a common type against us-east-1's, `x1.20`.
    private func priceAgainstVirginia(_ region: Region) -> Table.Cell {
        guard let hundredths = hundredths(region) else { return Self.unknown }
        return .text("x\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)")
    }

    /// The same drawn: ten columns are what us-east-1 costs.
    private func priceBar(_ region: Region) -> Table.Cell {
        .text(hundredths(region).map { String(repeating: "▪", count: min(16, ($0 + 5) / 10)) } ?? "", spoken: "")
    }

    private func hundredths(_ region: Region) -> Int? {
        guard let there = context.catalog.price(of: "m5.xlarge", in: region.code),
            let here = context.catalog.price(of: "m5.xlarge", in: "us-east-1")
        else { return nil }
        return Int((there.usdPerHour / here.usdPerHour * 100).rounded())
    }
}

/// The part of the world that a region lies in.
private enum Continent: String, CaseIterable {
    case northAmerica = "North America"
    case southAmerica = "South America"
    case europe = "Europe"
    case middleEast = "Middle East"
    case africa = "Africa"
    case asia = "Asia and Pacific"

    init(of region: Region) {
        switch region.code.prefix(2) {
        case "us", "ca", "mx": self = .northAmerica
        case "sa": self = .southAmerica
        case "eu": self = .europe
        case "me", "il": self = .middleEast
        case "af": self = .africa
        default: self = .asia
        }
    }
}

/// What the list of regions is searched for: words of a name, and a family in so many zones, "g5 in three zones".
private struct RegionQuery {
    private let words: [Substring]
    private let families: [Substring]
    private let leastZones: Int

    init(_ text: String, _ catalog: Catalog) {
        let all = text.lowercased().split(separator: " ")
        let families = all.filter { word in catalog.families.contains { $0.name == word } }
        self.families = families
        guard !families.isEmpty else {
            words = all
            leastZones = 0
            return
        }
        let numbers: [Substring: Int] = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6]
        leastZones = all.lazy.compactMap { numbers[$0] ?? Int($0) }.first ?? 1
        let said: Set<Substring> = ["in", "zone", "zones", "at", "least"]
        words = all.filter { word in
            !families.contains(word) && !said.contains(word) && numbers[word] == nil && Int(word) == nil
        }
    }

    func matches(_ region: Region, _ catalog: Catalog) -> Bool {
        let text = "\(region.code) \(region.name)".lowercased()
        return words.allSatisfy { text.contains($0) }
            && families.allSatisfy { family in
                region.eksZones.count { catalog.offering(ofFamily: String(family), inZone: $0.id) == .offered }
                    >= leastZones
            }
    }
}
