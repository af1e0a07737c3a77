import Environment
import Estimates

extension Rule {
    static let poolLimitSmall = Rule(
        "KAR017", "pool-limit-small", .error, about: [.pools.cpu.cpuLimit, .pools.gpu.cpuLimit],
        title: "A pool's limit has room for a node",
        reason: """
            Karpenter starts no node that would take the pool beyond its limit. A limit below the smallest matching \
            type means that none ever starts, and pods wait for ever.
            """,
        example: .init(wrong: "pools: {gpu: {cpuLimit: 2}}", right: "pools: {gpu: {cpuLimit: 192}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.compactMap { pool in
            let limit = pool.cpuLimit
            if limit >= pool.leastLimit {
                let isPossible = {
                    PoolMatch.isPossible(pool.pool, of: subject.document, catalog: subject.catalog, upTo: $0)
                }
                guard !isPossible(limit), isPossible(.max) else { return nil }
            }
            let match = PoolMatch(pool.pool, of: subject.document, catalog: subject.catalog)
            let smallest = match.candidates.min { ($0.type.vCPU, $0.type.name) < ($1.type.vCPU, $1.type.name) }?.type
            let least = max(smallest?.vCPU ?? 0, pool.leastLimit)
            return Violation(
                pool.paths.cpuLimit,
                "With a limit of \(limit) vCPU the \(pool.name) can start no node"
                    + (smallest.map { ": the smallest that matches, \($0.name), has \($0.vCPU)." } ?? "."),
                fix: Fix(use: .number(limit > 0 ? least : max(least, pool.usualLimit)), at: pool.paths.cpuLimit))
        }
    }
}

extension PlacedPool {
    /// What the add-ons stage takes at least, in vCPU: the smallest node there is.
    var leastLimit: Int { (pool == .gpu ? FieldBounds.gpuLimit : .ofUsedPool).size.lowerBound }
}
