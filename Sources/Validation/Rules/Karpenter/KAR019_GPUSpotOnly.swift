import Environment

extension Rule {
    static let gpuSpotOnly = Rule(
        "KAR019", "gpu-spot-only", .note, about: [.pools.gpu.capacityTypes],
        title: "GPU nodes can also be bought on demand",
        reason: """
            GPU capacity on the spot market is scarce and is taken back with two minutes' notice. With spot alone, \
            training loses its node in the middle and may wait for hours; it needs checkpoints.
            """,
        example: .init(
            wrong: "pools: {gpu: {capacityTypes: [spot]}}", right: "pools: {gpu: {capacityTypes: [spot, on-demand]}}"),
        source: .init("EC2 user guide, Spot Instance interruptions", "2026-11-23")
    ) { subject in
        let pool = subject.document.pools.gpu
        guard pool.enabled, !pool.capacityTypes.isEmpty, pool.capacityTypes.allSatisfy({ $0 == "spot" }) else {
            return []
        }
        return [
            Violation(
                .pools.gpu.capacityTypes,
                "GPU nodes come from spot only: they are taken back with two minutes' notice, and often there are "
                    + "none.",
                fix: Fix(
                    "allow on-demand as well", [FieldChange(.pools.gpu.capacityTypes, .list(["spot", "on-demand"]))]))
        ]
    }
}
