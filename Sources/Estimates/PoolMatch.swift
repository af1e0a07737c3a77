import Catalog
import Environment

/// The instance types that Karpenter may choose from for a pool, the cheapest first.
package struct PoolMatch: Equatable, Sendable {
    /// The two pools of an environment.
    package enum Pool: String, CaseIterable, Sendable { case cpu, gpu }

    /// An instance type that a pool admits.
    package struct Candidate: Equatable, Sendable {
        package let type: InstanceType
        /// On demand; nil where there is no offline price.
        package let price: Price?
        /// The document's zones, as it names them, that are known to offer the type; empty when only AWS can tell.
        package let zones: [String]
    }

    package let pool: Pool
    /// By price, then by name; those without a price at the end. Empty when nothing matches: no node would ever start.
    package let candidates: [Candidate]

    /// What the pool's requirements admit and one of the document's zones offers, or may offer. Whether the pool is
    /// switched on, and its limit, play no part.
    package init(_ pool: Pool, of document: EnvironmentDocument, catalog: Catalog) {
        self.pool = pool
        let places = Places(of: document, catalog: catalog)
        let found = Self.families(pool, of: document, catalog: catalog).flatMap { family in
            family.types.compactMap { type -> Candidate? in
                guard Self.admits(type, pool, document.pools), let zones = places.zones(thatMayOffer: type) else {
                    return nil
                }
                return Candidate(type: type, price: catalog.price(of: type.name, in: document.region), zones: zones)
            }
        }
        // Candidates are large values: their places are sorted rather than they themselves.
        let usd = found.map { $0.price?.usdPerHour ?? .infinity }
        candidates = found.indices.sorted {
            usd[$0] == usd[$1] ? found[$0].type.name < found[$1].type.name : usd[$0] < usd[$1]
        }.map { found[$0] }
    }

    /// Whether the pool can start any node that is no larger than `vCPU`: quicker than asking for all candidates.
    package static func isPossible(
        _ pool: Pool, of document: EnvironmentDocument, catalog: Catalog, upTo vCPU: Int = .max
    ) -> Bool {
        let places = Places(of: document, catalog: catalog)
        return families(pool, of: document, catalog: catalog).contains { family in
            family.types.contains {
                $0.vCPU <= vCPU && admits($0, pool, document.pools) && places.zones(thatMayOffer: $0) != nil
            }
        }
    }

    /// The candidates that are no larger than the pool's limit: Karpenter starts no node that would go beyond it.
    package func candidates(upTo vCPU: Int) -> [Candidate] { candidates.filter { $0.type.vCPU <= vCPU } }
}

extension PoolMatch {
    /// The families that a pool's requirements admit and that one of the document's zones offers, or may offer.
    static func families(_ pool: Pool, of document: EnvironmentDocument, catalog: Catalog) -> [InstanceFamily] {
        let places = Places(of: document, catalog: catalog)
        return catalog.families.filter { admits($0, pool, document.pools) && places.mayOffer($0) }
    }

    private static func admits(_ family: InstanceFamily, _ pool: Pool, _ pools: EnvironmentDocument.Pools) -> Bool {
        guard family.architecture == .x86 else { return false }
        return switch pool {
        case .cpu:
            family.generation >= pools.cpu.minGeneration && pools.cpu.instanceCategories.contains(family.category)
        case .gpu: family.acceleratorKind == .gpu && pools.gpu.instanceFamilies.contains(family.name)
        }
    }

    /// Whether the type can be bought in one of the ways that the pool allows.
    private static func admits(_ type: InstanceType, _ pool: Pool, _ pools: EnvironmentDocument.Pools) -> Bool {
        pool.capacityTypes(of: pools).contains { $0 == .onDemand || type.allowsSpot }
    }
}
