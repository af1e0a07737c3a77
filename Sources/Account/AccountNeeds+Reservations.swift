import Environment
import Estimates

extension AccountNeeds {
    /// Capacity reservations that a pool's nodes are to come from.
    package struct Reservations: Equatable, Sendable {
        /// The id of the check, such as `p5-training-reservations`.
        package let id: String
        /// Name of the pool.
        package let pool: String
        /// Ids of the reservations, such as `cr-0123456789abcdef0`.
        package let reservations: [String]
        /// Types that the pool takes, families as AWS filters take them: `p5.*`. None where it takes any of its categories.
        package let types: [String]
        /// The zones in which it may start nodes, as the document names them.
        package let zones: [String]
        /// Whether its nodes can be bought otherwise where none is free.
        package let hasFallback: Bool

        static func needed(by document: EnvironmentDocument) -> [Reservations] {
            document.pools.enabled.filter { $0.isReserved && !$0.reservations.isEmpty }.map { pool in
                Reservations(
                    id: "\(pool.name)-reservations", pool: pool.name, reservations: pool.reservations,
                    types: pool.typeFilters, zones: pool.zones.isEmpty ? document.network.zones : pool.zones,
                    hasFallback: !pool.capacities.isEmpty)
            }
        }
    }
}

extension EnvironmentDocument.Pool {
    /// Types, or families as AWS filters take them; none where categories choose.
    var typeFilters: [String] {
        switch choice {
        case .types(let types): types
        case .families(let families): families.map { "\($0).*" }
        case .categories: []
        }
    }
}
