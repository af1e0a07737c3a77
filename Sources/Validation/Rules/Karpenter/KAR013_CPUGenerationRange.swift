import Environment

extension Rule {
    static let cpuGenerationRange = Rule(
        "KAR013", "cpu-generation-range", .error, about: [.pools.each.minGeneration],
        title: "A pool's oldest generation is one that EC2 has",
        reason: """
            Generations count from 1. Those before 3 are of 2013 and older: slow, dear, short of capacity, and \
            Karpenter's own examples leave them out.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {minGeneration: 0}}",
            right: "pools: {x86-cpu-karpenter: {minGeneration: 5}}"),
        source: .karpenterPools
    ) { subject in
        subject.pools.filter { $0.minGeneration < 3 }.compactMap { pool in
            let isPossible = pool.minGeneration >= 1
            // One that plays no part has to be a generation all the same.
            guard !isPossible || !subject.categories(of: pool).isEmpty else { return nil }
            return Violation(
                pool.paths.minGeneration,
                isPossible
                    ? "Generation \(pool.minGeneration) admits types of 2013 and older, slow and dear for what they do."
                    : "There is no instance generation \(pool.minGeneration); they count from 1.",
                severity: isPossible ? .warning : .error,
                fix: Fix(use: .number(subject.usual(pool).minGeneration), at: pool.paths.minGeneration))
        }
    }
}
