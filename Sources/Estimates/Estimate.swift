import Catalog
import Environment

/// What an environment will cost and need, worked out from its document and the catalog alone.
///
/// Quick enough for every key press. What the pools may cost takes all their instance types and is asked of `PoolCost`.
public struct Estimate: Equatable, Sendable {
    public let cost: CostEstimate
    /// At the desired sizes.
    public let capacity: CapacityEstimate
    public let quotas: [QuotaNeed]
    public let addresses: AddressNeed

    /// - Parameter today: the day that decides between standard and extended support.
    public init(of document: EnvironmentDocument, catalog: Catalog, on today: CalendarDay) {
        cost = CostEstimate(of: document, catalog: catalog, on: today)
        capacity = CapacityEstimate(of: document, catalog: catalog)
        quotas = QuotaNeed.needs(of: document, catalog: catalog)
        addresses = AddressNeed(of: document, catalog: catalog)
    }
}
