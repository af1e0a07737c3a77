import Catalog
import Environment
import Estimates

extension Rule {
    static let poolEmpty = Rule(
        "KAR014", "pool-empty", .error,
        about: [.pools.each.instanceCategories, .pools.each.minGeneration, .pools.each.capacityTypes],
        title: "Some instance type matches a pool",
        reason: """
            Categories and generation together may leave nothing that the region offers, and some types are not sold as \
            Spot. Karpenter then starts no node and tells so only in the events of each pending pod.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {instanceCategories: [t], minGeneration: 5}}",
            right: "pools: {x86-cpu-karpenter: {instanceCategories: [t], minGeneration: 3}}"),
        source: .karpenterPools
    ) { subject in
        subject.region == nil
            ? [] : subject.pools.compactMap { subject.emptiness(of: $0) ?? subject.lackOfSpot(for: $0) }
    }
}

extension Subject {
    /// How nodes are bought leaves nothing, where on demand something would be had.
    fileprivate func lackOfSpot(for pool: EnvironmentDocument.Pool) -> Violation? {
        func isPossible(_ pool: EnvironmentDocument.Pool) -> Bool {
            PoolRequirements(of: pool, in: document, catalog: catalog).isPossible()
        }
        var other = pool
        other.capacityTypes.append(Quota.Capacity.onDemand.rawValue)
        guard pool.capacityTypes.contains(Quota.Capacity.spot.rawValue), !isPossible(pool), isPossible(other) else {
            return nil
        }
        return Violation(
            pool.paths.capacityTypes,
            "EC2 sells none of the pool's instance types as Spot: the \(pool.title) could start no node.",
            fix: Fix("allow on-demand as well", [FieldChange(pool.paths.capacityTypes, .list(other.capacityTypes))]))
    }

    fileprivate func emptiness(of pool: EnvironmentDocument.Pool) -> Violation? {
        let categories = categories(of: pool)
        let families = catalog.families
        let hasFacts = categories.allSatisfy { category in families.contains { $0.category == category } }
        let newest = families.map(\.generation).max() ?? 0
        let known =
            pool.kind == .gpu
            ? families.filter(\.canBeGPUPool).map(\.category) : EnvironmentDocument.Pool.plainCategories
        guard !categories.isEmpty, pool.minGeneration >= 1, categories.contains(where: known.contains),
            hasFacts || pool.minGeneration > newest + 1
        else { return nil }
        func isPossible(_ change: (inout EnvironmentDocument.Pool) -> Void) -> Bool {
            var pool = pool
            // How nodes are bought plays no part here.
            pool.capacityTypes = usualCPUPool.capacityTypes
            change(&pool)
            return PoolRequirements(of: pool, in: document, catalog: catalog).isPossible()
        }
        guard !isPossible({ _ in }) else { return nil }
        let usual = usualCPUPool
        let older = stride(from: min(pool.minGeneration - 1, newest), through: 3, by: -1).first { generation in
            isPossible { $0.minGeneration = generation }
        }
        let names = categories.withoutRepeats.prefix(20).listed()
        if let older {
            return Violation(
                pool.paths.minGeneration,
                "No instance type of \(names) has generation \(pool.minGeneration) or newer in \(document.region): the "
                    + "\(pool.title) could start no node.",
                fix: Fix(use: .number(older), at: pool.paths.minGeneration))
        }
        let isMended =
            pool.kind == .cpu
            && isPossible {
                $0.instanceCategories = usual.instanceCategories
                $0.minGeneration = usual.minGeneration
            }
        return Violation(
            pool.paths.instanceCategories,
            "\(document.region) offers no x86-64 instance type of \(names) in the document's zones: the \(pool.title) "
                + "could start no node.",
            fix: isMended
                ? Fix(
                    "use \(usual.instanceCategories.listed()) from generation \(usual.minGeneration) on",
                    [
                        FieldChange(pool.paths.instanceCategories, .list(usual.instanceCategories)),
                        FieldChange(pool.paths.minGeneration, .number(usual.minGeneration)),
                    ]) : pool.kind == .gpu ? familiesFix(of: pool) : nil)
    }
}
