import Environment

extension Rule {
    static let cpuCategoryAccelerated = Rule(
        "KAR012", "cpu-category-accelerated", .warning, about: [.pools.cpu.instanceCategories],
        title: "The CPU pool has no GPU categories",
        reason: """
            With g, p, inf or trn in the CPU pool Karpenter may start a GPU node for pods that need none, when spot \
            capacity makes it look cheap or nothing else is left. The GPU pool is for pods that ask for a GPU.
            """,
        example: .init(
            wrong: "pools: {cpu: {instanceCategories: [m, g]}}", right: "pools: {cpu: {instanceCategories: [m]}}"),
        source: .karpenterPools
    ) { subject in
        let list = subject.cpuCategories
        return list.indices.filter { subject.isAcceleratedCategory(list[$0]) }.violations { index in
            Violation(
                .pools.cpu.instanceCategories[index],
                "Types of category \(list[index]) have accelerators: Karpenter may start them for pods that need none.",
                fix: list.count == 1
                    ? Fix(
                        use: .list(EnvironmentDocument().pools.cpu.instanceCategories),
                        at: .pools.cpu.instanceCategories)
                    : Fix(in: list, at: index, of: .pools.cpu.instanceCategories, use: nil))
        }
    }
}
