import Environment

extension Rule {
    static let cpuCategoryUnknown = Rule(
        "KAR011", "cpu-category-unknown", .error, about: [.pools.each.instanceCategories],
        title: "A pool's categories are those of EC2",
        reason: """
            A category is the letters that a type's name begins with, in lower case: m for m5.xlarge. Karpenter takes \
            any text and says nothing: no type matches, and pods wait for ever.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {instanceCategories: [m5]}}",
            right: "pools: {x86-cpu-karpenter: {instanceCategories: [m]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.flatMap { pool -> [Violation] in
            let list = subject.categories(of: pool)
            let known =
                pool.kind == .gpu
                ? subject.usableGPUFamilies.map(\.category).withoutRepeats.sorted()
                : EnvironmentDocument.Pool.plainCategories
            let unknown = list.indices.filter {
                !known.contains(list[$0]) && (pool.kind == .gpu || !subject.isAcceleratedCategory(list[$0]))
            }
            return unknown.violations { index in
                let letters = String(list[index].lowercased().prefix { $0.isLetter })
                let better = known.contains(letters) ? letters : nil
                return Violation(
                    pool.paths.instanceCategories[index],
                    better.map { "\(list[index].shown) is no instance category; that of such types is \($0)." }
                        ?? "\(list[index].shown) is no instance category of the pool. There are \(known.listed()).",
                    fix: better == nil && list.count == 1
                        ? pool.kind == .gpu
                            ? subject.familiesFix(of: pool)
                            : Fix(
                                use: .list(subject.usualCPUPool.instanceCategories),
                                at: pool.paths.instanceCategories)
                        : Fix(in: list, at: index, of: pool.paths.instanceCategories, use: better))
            }
        }
    }
}
