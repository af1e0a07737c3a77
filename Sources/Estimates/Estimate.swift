import Catalog
import Environment

/// What an environment will cost and need, worked out from its document and the catalog alone.
public struct Estimate: Equatable, Sendable {
    public let cost: CostEstimate
    public let capacity: CapacityEstimate
    public let quotas: [QuotaNeed]

    public init(of document: EnvironmentDocument, catalog: Catalog) {
        cost = CostEstimate(of: document, catalog: catalog)
        capacity = CapacityEstimate(of: document, catalog: catalog)
        quotas = QuotaNeed.needs(of: document, catalog: catalog)
    }
}
