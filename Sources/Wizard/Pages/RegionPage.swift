import Catalog
import Environment

extension WizardState {
    /// Regions with the GPU families that their zones have, and their prices.
    var regionPage: PageContent {
        let families = gpuFamiliesOfInterest
        let words = regionFilter.lowercased().split(separator: " ")
        let regions = context.catalog.regions.filter { region in
            let text = "\(region.code) \(region.name)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }
        var lines: [Line] = [
            .heading(regionFilter.isEmpty ? "Region" : "Region: \(regionFilter)"),
            .columns(["region", "", (families + ["price"]).map(Self.column).joined(separator: " ") + " " + Self.column("")]),
        ]
        lines += regions.map { region in
            .option(
                Item(
                    .region(region.code), region.code, value: Self.place(of: region),
                    remark: regionRemark(region, families), isChosen: region.code == document.region,
                    barred: region.hasEKS ? nil : "Amazon EKS has no endpoint there."))
        }
        if regions.isEmpty { lines.append(.text("No region matches. Esc clears the filter.")) }
        return PageContent(lines, pinned: 2)
    }

    /// The place in a region's name: Oregon of "US West (Oregon)", Mexico of "Mexico (Central)". The code says the rest.
    private static func place(of region: Region) -> String {
        let parts = region.name.split(separator: "(").map { $0.trimmingSuffix(while: { " )".contains($0) }) }
        guard let inner = parts.last else { return region.name }
        return inner == "Central" ? parts[0] : inner
    }

    /// The GPU families that the pool wants, or the stack's own when it is off.
    var gpuFamiliesOfInterest: [String] {
        document.pools.gpu.enabled && !document.pools.gpu.instanceFamilies.isEmpty
            ? Array(document.pools.gpu.instanceFamilies.prefix(3)) : ["g5", "g4dn"]
    }

    private func regionRemark(_ region: Region, _ families: [String]) -> String {
        let zones = region.eksZones
        let offered = families.map { family -> String in
            let offerings = zones.map { context.catalog.offering(ofFamily: family, inZone: $0.id) }
            if offerings.allSatisfy({ $0 == .unknown }) { return "?" }
            let count = offerings.count { $0 == .offered }
            return count == 0 ? "none" : "\(count)/\(zones.count)"
        }
        return (offered + [priceAgainstVirginia(region), region.isOptIn ? "opt-in" : ""]).map(Self.column).joined(separator: " ")
    }

    /// A figure under its title, at the right of a column of six.
    private static func column(_ text: String) -> String {
        String(repeating: " ", count: max(0, 6 - text.count)) + text
    }

    /// The price of a common type against us-east-1's, `x1.20`.
    private func priceAgainstVirginia(_ region: Region) -> String {
        guard let price = context.catalog.price(of: "m5.xlarge", in: region.code) else { return "?" }
        switch price.basis {
        case .exact: return "x1.00"
        case .estimated(let ratio):
            let hundredths = Int((ratio * 100).rounded())
            return "x\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
        }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
        String(reversed().drop(while: predicate).reversed())
    }
}
