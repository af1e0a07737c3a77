import Environment

extension Rule {
    static let cpuGenerationRange = Rule(
        "KAR013", "cpu-generation-range", .error, about: [.pools.cpu.minGeneration],
        title: "The CPU pool's oldest generation is one that EC2 has",
        reason: """
            Generations count from 1. Those before 3 are of 2013 and older: slow, dear, short of capacity, and \
            Karpenter's own examples leave them out.
            """,
        example: .init(wrong: "pools: {cpu: {minGeneration: 0}}", right: "pools: {cpu: {minGeneration: 5}}"),
        source: .karpenterPools
    ) { subject in
        let pool = subject.document.pools.cpu
        guard pool.enabled, pool.minGeneration < 3 else { return [] }
        let isPossible = pool.minGeneration >= 1
        return [
            Violation(
                .pools.cpu.minGeneration,
                isPossible
                    ? "Generation \(pool.minGeneration) admits types of 2013 and older, slow and dear for what they do."
                    : "There is no instance generation \(pool.minGeneration); they count from 1.",
                severity: isPossible ? .warning : .error,
                fix: Fix(use: .number(EnvironmentDocument().pools.cpu.minGeneration), at: .pools.cpu.minGeneration))
        ]
    }
}
