import Catalog
import Environment
import Text

extension Situation {
    /// Regions with the GPU families that their zones have, and their prices.
    var regionPage: PageContent {
        let families = gpuFamiliesOfInterest
        let words = regionFilter.lowercased().split(separator: " ")
        let regions = context.catalog.regions.filter { region in
            let text = "\(region.code) \(region.name)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        let columns: [Table.Column] =
            [.init("region", width: 15), .init("", spoken: "")]
            + (families + ["price", ""]).map { .init($0, .right, width: 6) }
        return PageContent(
            [
                .heading(regionFilter.isEmpty ? "Region" : "Region: \(regionFilter)")
            ] + factsOffer + [
                .table(Table(columns, regions.map { row(of: $0, families) }))
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
            barred: region.hasEKS ? nil : "Amazon EKS has no endpoint there.")
        return Table.Row(
            [.item(item), .text(Self.place(of: region))]
                + families.map { share(of: region, offering: $0) }
                + [priceAgainstVirginia(region), .text(region.isOptIn ? "opt-in" : "")])
    }

    /// The place in a region's name: Oregon of "US West (Oregon)", Mexico of "Mexico (Central)". The code says the rest.
    private static func place(of region: Region) -> String {
        let parts = region.name.split(separator: "(").map { $0.trimmingEnd(while: { " )".contains($0) }) }
        guard let inner = parts.last else { return region.name }
        return inner == "Central" ? parts[0] : inner
    }

    /// The GPU families that the pool wants, or the stack's own when it is off.
    var gpuFamiliesOfInterest: [String] {
        document.pools.gpu.enabled && !document.pools.gpu.instanceFamilies.isEmpty
            ? Array(document.pools.gpu.instanceFamilies.prefix(3)) : ["g5", "g4dn"]
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

    /// How many of its zones have the family: `2/3`.
    private func share(of region: Region, offering family: String) -> Table.Cell {
        guard let zones = zones(of: region, offering: family) else { return Self.unknown }
        return .text(zones.isEmpty ? "none" : "\(zones.count)/\(region.eksZones.count)")
    }

    private static let unknown = Table.Cell.text("?", spoken: "unknown")

    /// The price of a common type against us-east-1's, `x1.20`.
    private func priceAgainstVirginia(_ region: Region) -> Table.Cell {
        guard let price = context.catalog.price(of: "m5.xlarge", in: region.code) else { return Self.unknown }
        switch price.basis {
        case .exact: return .text("x1.00")
        case .estimated(let ratio):
            let hundredths = Int((ratio * 100).rounded())
            return .text("x\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)")
        }
    }
}
