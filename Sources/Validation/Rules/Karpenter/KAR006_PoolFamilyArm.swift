import Environment

extension Rule {
    static let poolFamilyArm = Rule(
        "KAR006", "pool-family-arm", .error, about: [.pools.each.instanceFamilies],
        title: "A pool's families are x86-64",
        reason: """
            The pools ask for amd64, since most images with CUDA are built for it. An arm64 family such as g5g matches \
            nothing there.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5g]}}",
            right: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5]}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.flatMap { pool in
            let arm = subject.families(of: pool).filter { _, _, family in
                family?.architecture == .arm64 && (pool.kind != .gpu || family?.acceleratorKind == .gpu)
            }
            return arm.violations { index, name, family in
                let sibling = subject.usableFamilies(of: pool).first {
                    $0.generation == family?.generation && $0.category == family?.category
                        && subject.isUsable($0.name, in: pool)
                }
                return Violation(
                    pool.paths.instanceFamilies[index],
                    "\(name) is an arm64 family, and the pool starts x86-64 nodes only: nothing would match.",
                    fix: subject.familyFix(of: pool, at: index, use: sibling?.name))
            }
        }
    }
}
