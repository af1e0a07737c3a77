import Catalog
import Environment
import Estimates

/// What the page of pools tells of a document. Finding it out looks at a thousand instance types, so it is done when the
/// page is shown.
final class PoolFacts: Sendable {
    private let pools: [PoolMatch.Pool: Facts]

    struct Facts: Sendable {
        /// The types that may start, the cheapest first.
        let candidates: [PoolMatch.Candidate]
        /// Nil when no price is known.
        let cost: PoolCost?
    }

    init(of document: EnvironmentDocument, in context: WizardContext) {
        var pools: [PoolMatch.Pool: Facts] = [:]
        for (pool, limit) in Self.enabled(in: document) {
            let match = PoolMatch(pool, of: document, catalog: context.catalog)
            pools[pool] = Facts(
                candidates: match.candidates(upTo: limit), cost: PoolCost(match, of: document, catalog: context.catalog)
            )
        }
        self.pools = pools
    }

    subscript(pool: PoolMatch.Pool) -> Facts? { pools[pool] }

    /// The cheapest type that a pool may start and that counts against a quota.
    func cheapest(in quota: Quota, _ catalog: Catalog) -> InstanceType? {
        guard let capacity = quota.counts?.capacity else { return nil }
        return PoolMatch.Pool.allCases.lazy
            .flatMap { [pools] in pools[$0]?.candidates ?? [] }
            .map(\.type)
            .first { catalog.quota(ofFamily: $0.family, capacity: capacity) == quota }
    }

    private static func enabled(in document: EnvironmentDocument) -> [(PoolMatch.Pool, limit: Int)] {
        let pools = document.pools
        return (pools.cpu.enabled ? [(.cpu, pools.cpu.cpuLimit)] : [])
            + (pools.gpu.enabled ? [(.gpu, pools.gpu.cpuLimit)] : [])
    }
}
