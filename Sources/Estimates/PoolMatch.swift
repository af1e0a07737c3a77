import Catalog
import Environment

/// The instance types that Karpenter may choose from for a pool, the cheapest first.
package struct PoolMatch: Equatable, Sendable {
    /// An instance type that a pool admits.
    package struct Candidate: Equatable, Sendable {
        package let type: InstanceType
        /// On demand; nil where there is no offline price.
        package let price: Price?
        /// The pool's zones, as the document names them, that are known to offer the type; empty when only AWS can tell.
        package let zones: [String]
    }

    package let pool: EnvironmentDocument.Pool
    /// By price, then by name; those without a price at the end. Empty when nothing matches: no node would ever start.
    package let candidates: [Candidate]

    package init(_ pool: EnvironmentDocument.Pool, of document: EnvironmentDocument, catalog: Catalog) {
        self.pool = pool
        let requirements = PoolRequirements(of: pool, in: document, catalog: catalog)
        let found = requirements.families.flatMap(requirements.types).map { type, zones in
            Candidate(type: type, price: catalog.price(of: type.name, in: document.region), zones: zones)
        }
        // Candidates are large values: their places are sorted rather than they themselves.
        let usd = found.map { $0.price?.usdPerHour ?? .infinity }
        candidates = found.indices.sorted {
            usd[$0] == usd[$1] ? found[$0].type.name < found[$1].type.name : usd[$0] < usd[$1]
        }.map { found[$0] }
    }

    /// Those of the pools that are switched on. They look at every instance type: whoever needs them twice keeps them.
    package static func all(of document: EnvironmentDocument, catalog: Catalog) -> [PoolMatch] {
        document.pools.enabled.map { PoolMatch($0, of: document, catalog: catalog) }
    }

    /// The candidates that are no larger than the pool's limit: Karpenter starts no node that would go beyond it.
    package var startable: [Candidate] { candidates.filter { $0.type.vCPU <= pool.cpuLimit } }
}
