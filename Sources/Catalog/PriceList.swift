/// us-east-1's prices, and what other regions charge in proportion.
struct PriceList: Sendable {
    private let prices: KeyedTable<Exact>
    /// By family (or `cpu`), then by region.
    private let ratios: [String: [String: Double]]

    init(prices: KeyedTable<Exact>, ratios: [Ratio]) {
        self.prices = prices
        self.ratios = Dictionary(grouping: ratios, by: \.family).mapValues {
            Dictionary($0.map { ($0.region, $0.ratio) }) { first, _ in first }
        }
    }

    /// Ratios hold for the family they were read from, and for the plain CPU families among each other. A family
    /// with accelerators and without ratios has no offline price outside us-east-1.
    func price(of type: InstanceType, in region: String) -> Price? {
        guard let usd = prices[type.name]?.usd else { return nil }
        if region == "us-east-1" { return Price(usdPerHour: usd, basis: .exact) }
        guard let ratio = ratios[type.accelerator == nil ? "cpu" : type.family]?[region] else { return nil }
        return Price(usdPerHour: usd * ratio, basis: .estimated(ratio: ratio))
    }

    var priceCount: Int { prices.all.count }
    var ratioCount: Int { ratios.values.reduce(0) { $0 + $1.count } }

    struct Exact {
        let type: String
        let usd: Double

        init(_ row: inout Row) throws {
            type = try row.text()
            usd = try row.value(Double.init)
        }
    }

    struct Ratio {
        let family: String
        let region: String
        let ratio: Double

        init(_ row: inout Row) throws {
            family = try row.text()
            region = try row.text()
            ratio = try row.value(Double.init)
        }
    }
}
