import Environment
import Estimates

extension Rule {
    static let poolLimitSmall = Rule(
        "KAR017", "pool-limit-small", .error, about: [.pools.each.cpuLimit],
        title: "A pool's limit has room for a node",
        reason: """
            Karpenter starts no node that would take the pool beyond its limit. A limit below the smallest matching \
            type means that none ever starts, and pods wait for ever.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {cpuLimit: 2}}",
            right: "pools: {g5-gpu-karpenter: {cpuLimit: 192}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.compactMap { pool in
            let limit = pool.cpuLimit
            let requirements = PoolRequirements(of: pool, in: subject.document, catalog: subject.catalog)
            if limit >= pool.leastLimit {
                guard !requirements.isPossible(upTo: limit), requirements.isPossible() else { return nil }
            }
            let smallest = requirements.families.flatMap(requirements.types).map(\.type)
                .min { ($0.vCPU, $0.name) < ($1.vCPU, $1.name) }
            let least = max(smallest?.vCPU ?? 0, pool.leastLimit)
            return Violation(
                pool.paths.cpuLimit,
                "With a limit of \(limit) vCPU the \(pool.title) can start no node"
                    + (smallest.map { ": the smallest that matches, \($0.name), has \($0.vCPU)." } ?? "."),
                fix: Fix(
                    use: .number(limit > 0 ? least : max(least, subject.usual(pool).cpuLimit)), at: pool.paths.cpuLimit)
            )
        }
    }
}

extension EnvironmentDocument.Pool {
    /// What the add-ons stage takes at least, in vCPU: the smallest node there is.
    var leastLimit: Int { (kind == .gpu ? FieldBounds.gpuLimit : .ofUsedPool).size.lowerBound }
}
