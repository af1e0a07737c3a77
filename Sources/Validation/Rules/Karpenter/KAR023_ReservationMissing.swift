import Environment
import Estimates

extension Rule {
    static let reservationMissing = Rule(
        "KAR023", "reservation-missing", .error, about: [.pools.each.reservations, .pools.each.capacityTypes],
        title: "Reserved capacity names its reservations",
        reason: """
            Karpenter takes reserved capacity from the reservations that the EC2NodeClass names and from no others. \
            Without one a pool of reserved nodes starts none; with one and without the capacity type it pays for \
            capacity that it does not use.
            """,
        example: .init(
            wrong: "pools: {p5-training: {kind: gpu, instanceFamilies: [p5], capacityTypes: [reserved]}}",
            right: "pools: {p5-training: {..., capacityTypes: [reserved], reservations: [cr-0123456789abcdef0]}}"),
        source: .init("Karpenter documentation, NodeClasses: capacityReservationSelectorTerms (1.14)", "2026-11-26")
    ) { subject in
        subject.pools.compactMap { pool in
            if pool.isReserved, pool.reservations.isEmpty {
                let others = pool.capacityTypes.filter { $0 != EnvironmentDocument.Pool.reserved }
                return Violation(
                    pool.paths.reservations,
                    "The \(pool.title) takes reserved capacity and names no reservation to take it from.",
                    fix: Fix(
                        use: .list(others.isEmpty ? subject.usual(pool).capacityTypes : others),
                        at: pool.paths.capacityTypes))
            }
            if !pool.isReserved, !pool.reservations.isEmpty {
                return Violation(
                    pool.paths.capacityTypes,
                    "The \(pool.title) names reservations, and reserved is not among its capacity types: they stay unused.",
                    severity: .warning,
                    fix: Fix(
                        use: .list([EnvironmentDocument.Pool.reserved] + pool.capacityTypes),
                        at: pool.paths.capacityTypes))
            }
            return nil
        }
    }
}
