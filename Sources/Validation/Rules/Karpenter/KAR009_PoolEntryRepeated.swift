import Environment

extension Rule {
    static let poolEntryRepeated = Rule(
        "KAR009", "pool-entry-repeated", .note,
        about: [
            .pools.cpu.instanceCategories, .pools.gpu.instanceFamilies, .pools.cpu.capacityTypes,
            .pools.gpu.capacityTypes,
        ],
        title: "A family, category or capacity type stands once in its pool",
        reason: "A second mention changes nothing. It may have been meant as another value.",
        example: .init(
            wrong: "pools: {gpu: {instanceFamilies: [g5, g5]}}", right: "pools: {gpu: {instanceFamilies: [g5, g4dn]}}"),
        source: .karpenterPools
    ) { subject in
        let lists =
            [
                (.pools.cpu.instanceCategories, subject.cpuCategories),
                (.pools.gpu.instanceFamilies, subject.gpuFamilies.map(\.name)),
            ] + subject.pools.map { ($0.paths.capacityTypes, $0.capacityTypes) }
        return lists.flatMap { path, list in
            list.repeatedIndices.violations { index in
                Violation(
                    path[index], "\(list[index].shown) is in the list already.",
                    fix: Fix("name each once", [FieldChange(path, .list(list.withoutRepeats))]))
            }
        }
    }
}
