import Environment
import Text

extension Rule {
    static let capacityTypeUnknown = Rule(
        "KAR016", "capacity-type-unknown", .error, about: [.pools.each.capacityTypes],
        title: "Capacity types are spot, on-demand and reserved",
        reason: """
            Karpenter knows these values, in this spelling; another one matches nothing, and the add-ons stage refuses \
            it.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {capacityTypes: [ondemand]}}",
            right: "pools: {x86-cpu-karpenter: {capacityTypes: [on-demand]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.flatMap { pool -> [Violation] in
            let list = pool.capacityTypes
            let path = pool.paths.capacityTypes
            return list.indices.filter { !EnvironmentDocument.Pool.allCapacityTypes.contains(list[$0]) }.violations {
                index in
                let nearest = NearestName.of(list[index], among: EnvironmentDocument.Pool.allCapacityTypes)
                return Violation(
                    path[index],
                    "\(list[index].shown) is no capacity type. There are \(EnvironmentDocument.Pool.allCapacityTypes.listed()).",
                    fix: nearest == nil && list.count == 1
                        ? Fix(use: .list(subject.usual(pool).capacityTypes), at: path)
                        : Fix(in: list, at: index, of: path, use: nearest))
            }
        }
    }
}
