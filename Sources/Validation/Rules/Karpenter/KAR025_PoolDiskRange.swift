import Environment

extension Rule {
    static let poolDiskRange = Rule(
        "KAR025", "pool-disk-range", .error, about: [.pools.each.diskGiB, .pools.each.diskThroughput],
        title: "A pool's disk is one that gp3 has",
        reason: """
            A gp3 volume holds at most 16 TiB and reads 125 to 1,000 MiB a second. EC2 refuses to start a node with \
            another, and images do not fit into less than 20 GiB.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {diskThroughput: 4000}}",
            right: "pools: {g5-gpu-karpenter: {diskThroughput: 500}}"),
        source: .init("Amazon EBS user guide, gp3 volumes; Karpenter's EC2NodeClass (1.14)", "2026-11-26")
    ) { subject in
        subject.pools.flatMap { pool in
            [
                (pool.paths.diskGiB, pool.diskGiB, FieldBounds.nodeDisk, "GiB", "A disk"),
                (pool.paths.diskThroughput, pool.diskThroughput, .diskThroughput, "MiB/s", "A throughput"),
            ].compactMap { path, value, bounds, unit, what in
                guard !bounds.size.contains(value) else { return nil }
                return Violation(
                    path, "\(what) of \(value) \(unit) is not possible: \(bounds.inWords) \(unit) are.",
                    fix: Fix(use: .number(bounds.nearest(to: value)), at: path))
            }
        }
    }
}

extension FieldBounds {
    func nearest(to value: Int) -> Int { min(max(value, size.lowerBound), size.upperBound) }
}
