import Catalog
import Environment
import Estimates

/// One of a document's two pools, as far as both have the same fields.
struct PlacedPool: Sendable {
    let pool: PoolMatch.Pool
    let paths: PoolPaths
    /// As in "the CPU pool".
    let name: String
    let isEnabled: Bool
    let capacityTypes: [String]
    let cpuLimit: Int
    /// The defaults of these two.
    let usualCapacityTypes: [String]
    let usualLimit: Int

    /// How Karpenter may buy a node, as far as the stages know.
    static let capacityTypes = Quota.Capacity.allCases.map(\.rawValue)
}

extension Subject {
    /// The pools that are switched on.
    var pools: [PlacedPool] {
        let (cpu, gpu) = (document.pools.cpu, document.pools.gpu)
        let usual = EnvironmentDocument().pools
        return [
            PlacedPool(
                pool: .cpu, paths: FieldPath.pools.cpu, name: "CPU pool", isEnabled: cpu.enabled,
                capacityTypes: cpu.capacityTypes,
                cpuLimit: cpu.cpuLimit, usualCapacityTypes: usual.cpu.capacityTypes, usualLimit: usual.cpu.cpuLimit),
            PlacedPool(
                pool: .gpu, paths: FieldPath.pools.gpu, name: "GPU pool", isEnabled: gpu.enabled,
                capacityTypes: gpu.capacityTypes,
                cpuLimit: gpu.cpuLimit, usualCapacityTypes: usual.gpu.capacityTypes, usualLimit: usual.gpu.cpuLimit),
        ].filter(\.isEnabled)
    }

    /// The GPU pool's families with their places; none while it is off.
    var gpuFamilies: [(index: Int, name: String, family: InstanceFamily?)] {
        guard document.pools.gpu.enabled else { return [] }
        return document.pools.gpu.instanceFamilies.enumerated().map { ($0, $1, catalog.family($1)) }
    }

    /// The CPU pool's categories; none while it is off.
    var cpuCategories: [String] { document.pools.cpu.enabled ? document.pools.cpu.instanceCategories : [] }

    /// The families that the GPU pool can have in this region, as far as is known: the cheapest first, and those that
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

    /// Replaces or leaves out one family of the GPU pool; where it was the only one and there is no replacement, sets
    /// the families that the region has.
    func gpuFamilyFix(at index: Int, use other: String? = nil) -> Fix {
        let list = document.pools.gpu.instanceFamilies
        if other != nil || list.enumerated().contains(where: { $0 != index && isUsableGPUFamily($1) }) {
            return Fix(in: list, at: index, of: .pools.gpu.instanceFamilies, use: other)
        }
        return gpuFamiliesFix
    }

    /// Sets families that are to be had in the document's zones, moving to other zones if need be; switches the pool
    /// off where the region has none.
    var gpuFamiliesFix: Fix {
        let usable = usableGPUFamilies
        let zones = knownZones
        let here = usable.filter { family in
            zones.allSatisfy { catalog.offering(ofFamily: family.name, inZone: $0.id) != .notOffered }
        }
        let usual = here.map(\.name).filter(EnvironmentDocument().pools.gpu.instanceFamilies.contains)
        if let names = [usual, here.prefix(1).map(\.name)].first(where: { !$0.isEmpty }) {
            return Fix(use: .list(names), at: .pools.gpu.instanceFamilies)
        }
        for family in usable {
            guard let move = zoneFix(having: [family.name]) else { continue }
            return Fix(
                "\(move.title) with \(family.name)",
                [FieldChange(.pools.gpu.instanceFamilies, .list([family.name]))] + move.changes)
        }
        return Fix("switch the GPU pool off", [FieldChange(.pools.gpu.enabled, .flag(false))])
    }

    /// Whether the GPU pool can have a family of that name in one of the document's zones, as far as is known.
    func isUsableGPUFamily(_ name: String) -> Bool {
        guard let family = catalog.family(name), family.canBeGPUPool else { return false }
        let zones = knownZones
        return zones.isEmpty
            ? catalog.offering(ofFamily: name, inRegion: document.region) != .notOffered
            : zones.contains { catalog.offering(ofFamily: name, inZone: $0.id) != .notOffered }
    }
}

extension InstanceFamily {
    /// Whether its types carry what some pool asks for; others have CPUs alone, FPGAs, or chips that this stack has no
    /// driver of.
    var hasGPUsOrNeuron: Bool { acceleratorKind == .gpu || acceleratorKind == .neuron }

    /// Whether the pool's images run on it: x86-64 with NVIDIA GPUs, which are the only GPUs in the catalog.
    var canBeGPUPool: Bool { acceleratorKind == .gpu && architecture == .x86 }
}
