import Catalog
import Environment

/// What the nodes of a pool cost on demand, without their volumes: none while no pod waits, and at most what its limit
/// allows.
package struct PoolCost: Equatable, Sendable {
    package let pool: EnvironmentDocument.Pool
    /// One node of the cheapest type.
    package let cheapestNode: Figure
    /// The whole limit in nodes of the type that is cheapest by the vCPU.
    package let lowestAtLimit: Figure
    /// The whole limit in nodes of the type with the highest price for a vCPU: the pool never costs more.
    package let highestAtLimit: Figure

    /// A cost, the type that it is worked out with, and how.
    package struct Figure: Equatable, Sendable {
        package let type: String
        /// Millionths of a US dollar an hour.
        package let hourlyMicrodollars: Int
        package let monthlyCents: Int
        /// "192 vCPU / 4 vCPU x g5.xlarge x 730 h x $1.006".
        package let workings: String
        /// Whether a price of another region or a ratio stands behind it.
        package let isEstimated: Bool
    }

    /// Nil when no type that the pool can start has an offline price.
    package init?(_ match: PoolMatch, of document: EnvironmentDocument, catalog: Catalog) {
        let limit = match.pool.cpuLimit.asCount
        // Karpenter takes bare metal only when nothing else would do.
        let startable = match.startable.filter { !$0.type.isBareMetal }
        let priced = startable.compactMap { candidate in
            candidate.price.map { (type: candidate.type, usdPerVCPU: $0.usdPerHour / Double(candidate.type.vCPU)) }
        }
        let rates = Rates(in: document.region, catalog: catalog)
        guard let cheapest = priced.first,
            let low = priced.min(by: { $0.usdPerVCPU < $1.usdPerVCPU }),
            let high = priced.max(by: { $0.usdPerVCPU < $1.usdPerVCPU }),
            let cheapestNode = Figure(oneOf: cheapest.type, rates),
            let lowestAtLimit = Figure(limit, in: low.type, rates),
            let highestAtLimit = Figure(limit, in: high.type, rates)
        else { return nil }
        pool = match.pool
        self.cheapestNode = cheapestNode
        self.lowestAtLimit = lowestAtLimit
        self.highestAtLimit = highestAtLimit
    }

    /// The costs of the pools that are switched on and can start a node with an offline price.
    package static func costs(
        _ matches: [PoolMatch], of document: EnvironmentDocument, catalog: Catalog
    ) -> [PoolCost] {
        matches.compactMap { PoolCost($0, of: document, catalog: catalog) }
    }
}

extension PoolCost.Figure {
    init?(oneOf type: InstanceType, _ rates: Rates) {
        self.init(nodes: "1", share: (1, 1), of: type, rates)
    }

    /// As many nodes of the type as make up the limit, parts of nodes included.
    init?(_ limit: Int, in type: InstanceType, _ rates: Rates) {
        self.init(nodes: "\(limit) vCPU / \(type.vCPU) vCPU", share: (limit, type.vCPU), of: type, rates)
    }

    private init?(nodes: String, share: (Int, Int), of type: InstanceType, _ rates: Rates) {
        guard let rate = rates.hour(of: type.name), share.1 > 0 else { return nil }
        self.type = type.name
        hourlyMicrodollars = (share.0 * rate.microdollars + share.1 / 2) / share.1
        let hours = CostEstimate.hoursPerMonth
        monthlyCents = (share.0 * hours * rate.microdollars + share.1 * 5_000) / (share.1 * 10_000)
        workings = "\(nodes) x \(type.name) x \(hours) h x \(rate.text)"
        isEstimated = rate.isEstimated
    }
}
