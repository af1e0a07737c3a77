import Environment
import Text

extension Rule {
    static let capacityTypeUnknown = Rule(
        "KAR016", "capacity-type-unknown", .error, about: [.pools.cpu.capacityTypes, .pools.gpu.capacityTypes],
        title: "Capacity types are spot and on-demand",
        reason: """
            Karpenter knows these values, in this spelling; another one matches nothing, and the add-ons stage refuses \
            it.
            """,
        example: .init(
            wrong: "pools: {cpu: {capacityTypes: [ondemand]}}", right: "pools: {cpu: {capacityTypes: [on-demand]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.flatMap { pool -> [Violation] in
            let list = pool.capacityTypes
            let path = pool.paths.capacityTypes
            return list.indices.filter { !PlacedPool.capacityTypes.contains(list[$0]) }.violations { index in
                let nearest = NearestName.of(list[index], among: PlacedPool.capacityTypes)
                return Violation(
                    path[index], "\(list[index].shown) is no capacity type. There are spot and on-demand.",
                    fix: nearest == nil && list.count == 1
                        ? Fix(use: .list(pool.usualCapacityTypes), at: path)
                        : Fix(in: list, at: index, of: path, use: nearest))
            }
        }
    }
}
