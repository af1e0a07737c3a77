/// us-east-1's prices, what other regions charge in proportion, and what an account was told of a region.
struct PriceList: Sendable {
    let prices: KeyedTable<Exact>
    let ratios: KeyedTable<FamilyRatios>
    /// By region and type: `us-west-2/g5.xlarge`.
    let regional: KeyedTable<Exact>

    /// A family's own ratio stands above that of plain CPU families, which holds for every one of them. A family with
    /// accelerators and without a ratio of its own has no offline price outside us-east-1.
    func price(of type: InstanceType, in region: String) -> Price? {
        if let told = regional["\(region)/\(type.name)"] { return Price(usdPerHour: told.usd, basis: .exact) }
        guard let usd = prices[type.name]?.usd else { return nil }
        if region == "us-east-1" { return Price(usdPerHour: usd, basis: .exact) }
        let own = ratios[type.family]?.ratios[region]
        guard let ratio = own ?? (type.accelerator == nil ? ratios["cpu"]?.ratios[region] : nil) else { return nil }
        return Price(usdPerHour: usd * ratio, basis: .estimated(ratio: ratio))
    }

    struct Exact {
        let type: String
        let usd: Double

        init(_ row: inout Row) throws {
            type = try row.text()
            usd = try row.value(Double.init)
        }
    }

    /// A family's ratios by region.
    struct FamilyRatios {
        let family: String
        let ratios: [String: Double]

        init(_ row: inout Row) throws {
            family = try row.text()
            var ratios: [String: Double] = [:]
            for word in try row.words() {
                let parts = word.split(separator: ":")
                guard parts.count == 2, let ratio = Double(parts[1]) else { throw Row.Unreadable() }
                ratios[String(parts[0])] = ratio
            }
            self.ratios = ratios
        }
    }
}
