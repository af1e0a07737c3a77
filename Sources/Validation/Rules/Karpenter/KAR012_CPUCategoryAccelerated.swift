import Environment

extension Rule {
    static let cpuCategoryAccelerated = Rule(
        "KAR012", "cpu-category-accelerated", .warning,
        about: [.pools.each.instanceCategories, .pools.each.instanceFamilies],
        title: "A CPU pool has no GPU categories",
        reason: """
            With g, p, inf or trn in a CPU pool Karpenter may start a GPU node for pods that need none, when spot \
            capacity makes it look cheap or nothing else is left. GPU pools are for pods that ask for a GPU.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {instanceCategories: [m, g]}}",
            right: "pools: {x86-cpu-karpenter: {instanceCategories: [m]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.filter { $0.kind == .cpu }.flatMap { pool -> [Violation] in
            let list = subject.categories(of: pool)
            let categories = list.indices.filter { subject.isAcceleratedCategory(list[$0]) }.violations { index in
                Violation(
                    pool.paths.instanceCategories[index],
                    "Types of category \(list[index]) have accelerators: Karpenter may start them for pods that need none.",
                    fix: list.count == 1
                        ? Fix(
                            use: .list(subject.usualCPUPool.instanceCategories),
                            at: pool.paths.instanceCategories)
                        : Fix(in: list, at: index, of: pool.paths.instanceCategories, use: nil))
            }
            let families = subject.families(of: pool).filter { $0.family?.acceleratorKind != nil }
            return categories
                + families.violations { index, name, _ in
                    Violation(
                        pool.paths.instanceFamilies[index],
                        "Types of family \(name) have accelerators: Karpenter may start them for pods that need none.",
                        fix: families.count == pool.instanceFamilies.count
                            ? Fix(use: .text(EnvironmentDocument.Pool.Kind.gpu.rawValue), at: pool.paths.kind)
                            : Fix(in: pool.instanceFamilies, at: index, of: pool.paths.instanceFamilies, use: nil))
                }
        }
    }
}
