import Environment

extension Rule {
    static let poolFamilyNotInRegion = Rule(
        "KAR007", "pool-family-not-in-region", .error, about: [.pools.each.instanceFamilies, .region],
        title: "The region offers a pool's families",
        reason: """
            Few regions have every GPU family, and five of the larger ones have neither g5 nor g4dn. Of a family that \
            the region lacks Karpenter never starts a node; when it lacks all of them, the pool is useless.
            """,
        example: .init(
            wrong: "region: ap-southeast-1, pools: {g5-gpu-karpenter: {instanceFamilies: [g5]}}",
            right: "region: ap-southeast-1, pools: {g5-gpu-karpenter: {instanceFamilies: [g4dn]}}"),
        source: .offeringData
    ) { subject in
        guard let region = subject.region else { return [] }
        return subject.pools.flatMap { pool -> [Violation] in
            let families = subject.families(of: pool).filter { $0.family?.canBe(in: pool) == true }
            let missing = families.filter {
                subject.catalog.offering(ofFamily: $0.name, inRegion: region.code) == .notOffered
            }
            guard !missing.isEmpty else { return [] }
            if missing.count == families.count {
                return [
                    Violation(
                        pool.paths.instanceFamilies,
                        "\(region.code) offers no \(missing.map(\.name).withoutRepeats.prefix(20).listed("or")), so the "
                            + "\(pool.title) could never start a node.",
                        fix: subject.familiesFix(of: pool))
                ]
            }
            return missing.violations { index, name, _ in
                Violation(
                    pool.paths.instanceFamilies[index],
                    "\(region.code) does not offer \(name); the pool does without it.",
                    severity: .warning, fix: subject.familyFix(of: pool, at: index))
            }
        }
    }
}
