import Environment

extension Rule {
    static let poolEntryRepeated = Rule(
        "KAR009", "pool-entry-repeated", .note,
        about: [
            .pools.each.instanceFamilies, .pools.each.instanceCategories, .pools.each.instanceTypes,
            .pools.each.capacityTypes, .pools.each.reservations, .pools.each.zones,
        ],
        title: "A pool names each thing once",
        reason: "A second mention changes nothing. It may have been meant as another value.",
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5, g5]}}",
            right: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5, g4dn]}}"),
        source: .karpenterPools
    ) { subject in
        let lists = subject.pools.flatMap { pool -> [(path: FieldPath, list: [String])] in
            let paths = pool.paths
            return [
                (paths.instanceFamilies, pool.instanceFamilies),
                (paths.instanceCategories, pool.instanceCategories), (paths.instanceTypes, pool.instanceTypes),
                (paths.capacityTypes, pool.capacityTypes), (paths.reservations, pool.reservations),
                (paths.zones, pool.zones),
            ]
        }
        return lists.flatMap { path, list in
            list.repeatedIndices.violations { index in
                Violation(
                    path[index], "\(list[index].shown) is in the list already.",
                    fix: Fix("name each once", [FieldChange(path, .list(list.withoutRepeats))]))
            }
        }
    }
}
