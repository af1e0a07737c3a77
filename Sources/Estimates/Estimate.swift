import Catalog
import Environment

/// What an environment will cost and need, worked out from its document and the catalog alone.
public struct Estimate: Equatable, Sendable {
    public let cost: CostEstimate
    /// Of the pools that are switched on, where there is an offline price.
    public let pools: [PoolCost]
    /// At the desired sizes.
    public let capacity: CapacityEstimate
    public let quotas: [QuotaNeed]
    public let addresses: AddressNeed

    /// - Parameter today: the day that decides between standard and extended support.
    public init(of document: EnvironmentDocument, catalog: Catalog, on today: CalendarDay) {
        cost = CostEstimate(of: document, catalog: catalog, on: today)
        pools = PoolCost.costs(of: document, catalog: catalog)
        capacity = CapacityEstimate(of: document, catalog: catalog)
        quotas = QuotaNeed.needs(of: document, catalog: catalog)
        addresses = AddressNeed(of: document, catalog: catalog)
    }
}
