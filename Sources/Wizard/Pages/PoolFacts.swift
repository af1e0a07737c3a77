import Catalog
import Environment
import Estimates

/// What the page of pools tells of a document. Finding it out looks at a thousand instance types, so it is done when the
/// page is shown.
final class PoolFacts: Sendable {
    /// Of the pools that are switched on, in their order.
    private let pools: [Facts]

    struct Facts: Sendable {
        let name: String
        /// The types that may start, the cheapest first.
        let candidates: [PoolMatch.Candidate]
        /// Nil when no price is known.
        let cost: PoolCost?
    }

    init(of document: EnvironmentDocument, in context: WizardContext) {
        pools = PoolMatch.all(of: document, catalog: context.catalog).map { match in
            Facts(
                name: match.pool.name, candidates: match.startable,
                cost: PoolCost(match, of: document, catalog: context.catalog))
        }
    }

    subscript(name: String) -> Facts? { pools.first { $0.name == name } }

    /// The cheapest type that a pool may start and that counts against a quota.
    func cheapest(in quota: Quota, _ catalog: Catalog) -> InstanceType? {
        guard let capacity = quota.counts?.capacity else { return nil }
        return pools.lazy.flatMap(\.candidates).map(\.type)
            .first { catalog.quota(ofFamily: $0.family, capacity: capacity) == quota }
    }
}
