import Environment

/// What people begin a pool of their own with.
struct PoolTemplate: Sendable {
    /// What the person chooses, "L4".
    let title: String
    /// The pool, under the name that it gets unless that is taken.
    let pool: EnvironmentDocument.Pool

    private init(
        _ title: String, _ name: String, _ kind: EnvironmentDocument.Pool.Kind,
        _ change: (inout EnvironmentDocument.Pool) -> Void
    ) {
        self.title = title
        var pool = EnvironmentDocument.Pool(name, kind)
        change(&pool)
        self.pool = pool
    }

    static let all = [
        PoolTemplate("T4", "t4", .gpu) { $0.instanceFamilies = ["g4dn"] },
        PoolTemplate("A10G", "a10g", .gpu) { $0.instanceFamilies = ["g5"] },
        PoolTemplate("L4", "l4", .gpu) { $0.instanceFamilies = ["g6"] },
        PoolTemplate("L40S", "l40s", .gpu) { $0.instanceFamilies = ["g6e"] },
        PoolTemplate("H100", "h100", .gpu) {
            $0.instanceFamilies = ["p5"]
            $0.instanceStore = .raid0
        },
        PoolTemplate("CPU spot", "cpu-spot", .cpu) { $0.capacityTypes = ["spot"] },
        PoolTemplate("CPU on-demand", "cpu-on-demand", .cpu) { $0.capacityTypes = ["on-demand"] },
    ]
}
