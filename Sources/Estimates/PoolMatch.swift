import Catalog
import Environment

/// The instance types that Karpenter may choose from for a pool, the cheapest first.
public struct PoolMatch: Equatable, Sendable {
    /// The two pools of an environment.
    public enum Pool: String, CaseIterable, Sendable { case cpu, gpu }

    /// An instance type that a pool admits.
    public struct Candidate: Equatable, Sendable {
        public let type: InstanceType
        /// On demand; nil where there is no offline price.
        public let price: Price?
        /// The document's zones, as it names them, that are known to offer the type; empty when only AWS can tell.
        public let zones: [String]
    }

    public let pool: Pool
    /// By price, then by name; those without a price at the end. Empty when nothing matches: no node would ever start.
    public let candidates: [Candidate]

    /// What the pool's requirements admit and one of the document's zones offers, or may offer. Whether the pool is
    /// switched on, and its limit, play no part.
    public init(_ pool: Pool, of document: EnvironmentDocument, catalog: Catalog) {
        self.pool = pool
        let places = Places(of: document, catalog: catalog)
        let families = Self.families(pool, of: document, catalog: catalog)
        let types = families.flatMap(\.types).filter { Self.admits($0, pool, document.pools) && places.mayOffer($0) }
        let found = types.map {
            Candidate(
                type: $0, price: catalog.price(of: $0.name, in: document.region), zones: places.offering($0))
        }
        candidates = found.sorted {
            ($0.price?.usdPerHour ?? .infinity, $0.type.name) < ($1.price?.usdPerHour ?? .infinity, $1.type.name)
        }
    }

    /// The candidates that are no larger than the pool's limit: Karpenter starts no node that would go beyond it.
    public func candidates(upTo vCPU: Int) -> [Candidate] { candidates.filter { $0.type.vCPU <= vCPU } }
}

extension PoolMatch {
    /// The families that a pool's requirements admit and that one of the document's zones offers, or may offer.
    static func families(_ pool: Pool, of document: EnvironmentDocument, catalog: Catalog) -> [InstanceFamily] {
        let places = Places(of: document, catalog: catalog)
        return catalog.families.filter { admits($0, pool, document.pools) && places.mayOffer($0) }
    }

    private static func admits(_ family: InstanceFamily, _ pool: Pool, _ pools: EnvironmentDocument.Pools) -> Bool {
        guard family.architecture == .x86_64 else { return false }
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
