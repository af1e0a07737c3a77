import Catalog
import Environment
import Estimates
import Text

extension EnvironmentDocument.Pool {
    var paths: PoolPaths { FieldPath.pools[name] }

    /// As in "the pool p5-training can start no node".
    var title: String { "pool \(isNamed ? name : name.shown)" }

    /// Whether Kubernetes takes its name.
    var isNamed: Bool { Self.isName(name) }

    /// The choices that the categories' own declaration offers. GPU pools have the categories with NVIDIA GPUs instead.
    static let plainCategories: [String] =
        FieldCatalogue.field(.pools.each.instanceCategories)?.choices.map(\.value) ?? []

    /// What a pool's capacity types may be.
    static let allCapacityTypes: [String] = FieldCatalogue.field(.pools.each.capacityTypes)?.choices.map(\.value) ?? []
}

extension Subject {
    /// The pools that are switched on, so far as it was said what they are for.
    var pools: [EnvironmentDocument.Pool] { document.pools.enabled.filter { $0.kind != .undeclared } }

    var gpuPools: [EnvironmentDocument.Pool] { pools.filter { $0.kind == .gpu } }

    /// The families of the GPU pools, as zones and regions are chosen by them.
    var gpuFamilies: [String] { gpuPools.flatMap(\.namedFamilies).withoutRepeats }

    /// The families by which a pool chooses its types, with their places; none where it chooses otherwise.
    func families(of pool: EnvironmentDocument.Pool) -> [(index: Int, name: String, family: InstanceFamily?)] {
        guard case .families(let names) = pool.choice else { return [] }
        return names.enumerated().map { ($0, $1, catalog.family($1)) }
    }

    /// The categories by which a pool chooses its types; none where it chooses otherwise.
    func categories(of pool: EnvironmentDocument.Pool) -> [String] {
        guard case .categories(let categories, _) = pool.choice else { return [] }
        return categories
    }

    /// What the pool has by default.
    func usual(_ pool: EnvironmentDocument.Pool) -> EnvironmentDocument.Pool {
        document.pools.byDefault(pool.name)
    }

    /// A CPU pool as it is by default.
    var usualCPUPool: EnvironmentDocument.Pool { EnvironmentDocument.Pool("", .cpu) }

    /// The families that a GPU pool can have in this region, as far as is known: the cheapest first, and those that
    /// share a GPU at the end, as few who ask for GPUs mean a part of one.
    var usableGPUFamilies: [InstanceFamily] {
        catalog.families
            .filter { $0.canBeGPUPool && catalog.offering(ofFamily: $0.name, inRegion: document.region) != .notOffered }
            .map { family in
                let smallest = family.types.first
                let usd = catalog.price(of: smallest?.name ?? "", in: "us-east-1")?.usdPerHour ?? .infinity
                return (family: family, rank: (smallest?.gpu?.count == 0 ? 1 : 0, usd, family.name))
            }
            .sorted { $0.rank < $1.rank }
            .map(\.family)
    }

    /// The families that a pool can have in this region: those with GPUs, or those without.
    func usableFamilies(of pool: EnvironmentDocument.Pool) -> [InstanceFamily] {
        if pool.kind == .gpu { return usableGPUFamilies }
        return catalog.families.filter {
            $0.architecture == .x86 && $0.acceleratorKind == nil
                && catalog.offering(ofFamily: $0.name, inRegion: document.region) != .notOffered
        }
    }

    /// Replaces or leaves out one family of a pool; where it was the only one and there is no replacement, sets
    /// families that the region has.
    func familyFix(of pool: EnvironmentDocument.Pool, at index: Int, use other: String? = nil) -> Fix {
        let list = pool.instanceFamilies
        if other != nil || list.enumerated().contains(where: { $0 != index && isUsable($1, in: pool) }) {
            return Fix(in: list, at: index, of: pool.paths.instanceFamilies, use: other)
        }
        return familiesFix(of: pool)
    }

    /// Sets families that are to be had in the document's zones, moving to other zones if need be; switches a GPU pool
    /// off where the region has none, and lets another choose by category.
    func familiesFix(of pool: EnvironmentDocument.Pool) -> Fix {
        guard pool.kind == .gpu else {
            let usual = usualCPUPool.instanceCategories
            return Fix(
                "choose by category: \(usual.joined(separator: ", "))",
                [
                    FieldChange(pool.paths.instanceFamilies, .list([])),
                    FieldChange(pool.paths.instanceCategories, .list(usual)),
                ])
        }
        let usable = usableGPUFamilies
        let zones = zones(of: pool)
        let here = usable.filter { family in
            zones.allSatisfy { catalog.offering(ofFamily: family.name, inZone: $0.id) != .notOffered }
        }
        let usual = here.map(\.name).filter(
            document.pools.byDefault(EnvironmentDocument.Pools.gpuName).instanceFamilies.contains)
        if let names = [usual, here.prefix(1).map(\.name)].first(where: { !$0.isEmpty }) {
            return Fix(use: .list(names), at: pool.paths.instanceFamilies)
        }
        for family in usable where pool.zones.isEmpty {
            guard let move = zoneFix(having: [family.name]) else { continue }
            return Fix(
                "\(move.title) with \(family.name)",
                [FieldChange(pool.paths.instanceFamilies, .list([family.name]))] + move.changes)
        }
        return Fix("switch the pool off", [FieldChange(pool.paths.enabled, .flag(false))])
    }

    /// The zones in which a pool may start nodes, so far as the catalog knows them.
    func zones(of pool: EnvironmentDocument.Pool) -> [Zone] {
        pool.zones.isEmpty ? knownZones : knownZones.filter { pool.zones.contains($0.id) }
    }

    /// Whether a pool can have a family of that name in one of its zones, as far as is known.
    func isUsable(_ name: String, in pool: EnvironmentDocument.Pool) -> Bool {
        guard catalog.family(name)?.canBe(in: pool) == true else { return false }
        let zones = zones(of: pool)
        return zones.isEmpty
            ? catalog.offering(ofFamily: name, inRegion: document.region) != .notOffered
            : zones.contains { catalog.offering(ofFamily: name, inZone: $0.id) != .notOffered }
    }

    /// Whether the types of a category have GPUs or other accelerators.
    func isAcceleratedCategory(_ category: String) -> Bool {
        catalog.families.contains { $0.category == category && $0.acceleratorKind != nil }
    }
}

extension InstanceFamily {
    /// Whether its types carry what some pool asks for; others have CPUs alone, FPGAs, or chips that this stack has no
    /// driver of.
    var hasGPUsOrNeuron: Bool { acceleratorKind == .gpu || acceleratorKind == .neuron }

    /// Whether a pool of that kind can start nodes of it.
    func canBe(in pool: EnvironmentDocument.Pool) -> Bool {
        pool.kind == .gpu ? canBeGPUPool : architecture == .x86
    }

    /// Whether the pool's images run on it: x86-64 with NVIDIA GPUs, which are the only GPUs in the catalog.
    var canBeGPUPool: Bool { acceleratorKind == .gpu && architecture == .x86 }
}
