import Catalog
import Environment

/// What a pool's requirements admit among the instance types that its zones offer, or may offer. Whether the pool is
/// switched on, and its limit, play no part.
package struct PoolRequirements {
    package let pool: EnvironmentDocument.Pool
    /// The families that have such types; for one that names single types, those families whole.
    package let families: [InstanceFamily]
    private let places: Places

    package init(of pool: EnvironmentDocument.Pool, in document: EnvironmentDocument, catalog: Catalog) {
        let places = Places(of: document, keepingTo: pool.zones, catalog: catalog)
        self.pool = pool
        self.places = places
        families = catalog.families.filter { pool.admits($0) && places.mayOffer($0) }
    }

    /// A family's types that Karpenter may start, with the zones that are known to offer each.
    package func types(of family: InstanceFamily) -> [(type: InstanceType, zones: [String])] {
        family.types.compactMap { type in
            guard pool.admits(type), let zones = places.zones(thatMayOffer: type) else { return nil }
            return (type, zones)
        }
    }

    /// Whether Karpenter can start any node that is no larger than `vCPU`.
    package func isPossible(upTo vCPU: Int = .max) -> Bool {
        families.contains { family in
            family.types.contains {
                $0.vCPU <= vCPU && pool.admits($0) && places.zones(thatMayOffer: $0) != nil
            }
        }
    }
}

extension EnvironmentDocument.Pool {
    /// The ways of buying that the pool names and that draw on quotas.
    package var capacities: [Quota.Capacity] { Quota.Capacity.allCases.filter { capacityTypes.contains($0.rawValue) } }

    /// Whether its nodes may come from capacity that is reserved.
    package var isReserved: Bool { capacityTypes.contains(Self.reserved) }

    /// What Karpenter calls capacity that is reserved; the other ways are those of quotas.
    package static let reserved = "reserved"

    fileprivate func admits(_ family: InstanceFamily) -> Bool {
        guard family.architecture == .x86 else { return false }
        switch kind {
        case .undeclared: return false
        case .gpu where family.acceleratorKind != .gpu: return false
        case .cpu, .gpu: break
        }
        switch choice {
        case .types(let types): return family.types.contains { types.contains($0.name) }
        case .families(let families): return families.contains(family.name)
        case .categories(let categories, let oldest):
            return family.generation >= oldest && categories.contains(family.category)
        }
    }

    /// Whether a type of a family that it admits is among those chosen, and can be bought in one of its ways.
    fileprivate func admits(_ type: InstanceType) -> Bool {
        if case .types(let types) = choice, !types.contains(type.name) { return false }
        return isReserved || capacities.contains { $0 == .onDemand || type.allowsSpot }
    }
}
