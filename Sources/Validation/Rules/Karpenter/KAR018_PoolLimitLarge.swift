import Environment

extension Rule {
    static let poolLimitLarge = Rule(
        "KAR018", "pool-limit-large", .warning, about: [.pools.each.cpuLimit],
        title: "A pool's limit stops it before 10,000 vCPU",
        reason: """
            The limit is the last thing between a job that starts too many pods and the bill. 10,000 vCPU of the \
            cheapest types come to more than $300,000 a month, with GPUs to millions.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {cpuLimit: 100000}}",
            right: "pools: {x86-cpu-karpenter: {cpuLimit: 1000}}"),
        source: .init("Karpenter documentation, NodePools: limits; EC2 on-demand prices in us-east-1", "2026-07-20")
    ) { subject in
        subject.pools.filter { $0.cpuLimit > 10_000 }.map { pool in
            Violation(
                pool.paths.cpuLimit,
                "A limit of \(pool.cpuLimit) vCPU is none: a job gone wrong could fill it and cost hundreds of "
                    + "thousands of dollars a month.",
                fix: Fix(use: .number(subject.usual(pool).cpuLimit), at: pool.paths.cpuLimit))
        }
    }
}
