import Environment

extension Rule {
    static let gpuSpotOnly = Rule(
        "KAR019", "gpu-spot-only", .note, about: [.pools.each.capacityTypes],
        title: "GPU nodes can also be bought on demand",
        reason: """
            GPU capacity on the spot market is scarce and is taken back with two minutes' notice. With spot alone, \
            training loses its node in the middle and may wait for hours; it needs checkpoints.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {capacityTypes: [spot]}}",
            right: "pools: {g5-gpu-karpenter: {capacityTypes: [spot, on-demand]}}"),
        source: .init("EC2 user guide, Spot Instance interruptions", "2026-11-23")
    ) { subject in
        subject.gpuPools.filter { !$0.capacityTypes.isEmpty && $0.capacityTypes.allSatisfy { $0 == "spot" } }.map {
            pool in
            Violation(
                pool.paths.capacityTypes,
                "GPU nodes of the \(pool.title) come from spot only: they are taken back with two minutes' notice, and "
                    + "often there are none.",
                fix: Fix(
                    "allow on-demand as well",
                    [FieldChange(pool.paths.capacityTypes, .list(["spot", "on-demand"]))]))
        }
    }
}
