extension FieldPath {
    package static var pools: PoolsPaths { PoolsPaths() }
}

/// The pools, each with the paths of its values.
package struct PoolsPaths: Sendable {
    package var cpu: PoolPaths { PoolPaths(prefix: "pools.cpu") }
    package var gpu: PoolPaths { PoolPaths(prefix: "pools.gpu") }
}

/// Where the values of a pool stand.
package struct PoolPaths: Hashable, Sendable {
    let prefix: String

    package var enabled: FieldPath { FieldPath(field: prefix + ".enabled") }
    package var instanceCategories: FieldPath { FieldPath(field: prefix + ".instanceCategories") }
    package var minGeneration: FieldPath { FieldPath(field: prefix + ".minGeneration") }
    package var instanceFamilies: FieldPath { FieldPath(field: prefix + ".instanceFamilies") }
    package var capacityTypes: FieldPath { FieldPath(field: prefix + ".capacityTypes") }
    package var cpuLimit: FieldPath { FieldPath(field: prefix + ".cpuLimit") }
}

extension FieldBounds {
    /// A requirement without values matches nothing, and a limit of none starts nothing.
    package static let ofUsedPool = FieldBounds(1..., orUnused: true)
    /// vCPU of the smallest GPU node.
    package static let gpuLimit = FieldBounds(4..., orUnused: true)
}

extension FieldCatalogue {
    private static let capacityTypes: FieldDomain.ListElements = .choices([
        .init("spot", "up to 90% cheaper, taken back with two minutes' notice"),
        .init("on-demand", "stays until it is no longer needed"),
    ])

    static let pools: [Field] = [
        .toggle(
            .pools.cpu.enabled, "CPU pool", \.pools.cpu.enabled, group: .cpuPool,
            variables: [.init(.addons, "enable_cpu_pool")],
            help:
                "The NodePool x86-cpu-karpenter: Karpenter starts x86 nodes for pods that wait, and removes idle ones."),
        .list(
            .pools.cpu.instanceCategories, "Categories", \.pools.cpu.instanceCategories, group: .cpuPool,
            of: .choices([
                .init("c", "compute: 2 GiB a vCPU"), .init("m", "general: 4 GiB a vCPU"),
                .init("r", "memory: 8 GiB a vCPU"), .init("t", "burstable"),
                .init("i", "local NVMe"), .init("d", "dense disks"), .init("z", "high frequency"),
                .init("x", "much memory"),
            ]), bounds: .ofUsedPool,
            variables: [.init(.addons, "cpu_pool_instance_categories")],
            help: "Instance categories that Karpenter may choose from: the letters that a type's name begins with."),
        .number(
            .pools.cpu.minGeneration, "Oldest generation", \.pools.cpu.minGeneration, group: .cpuPool,
            bounds: .ofUsedPool,
            variables: [.init(.addons, "cpu_pool_min_generation")],
            help: "The oldest instance generation allowed: 5 admits m5 and newer."),
        .list(
            .pools.cpu.capacityTypes, "Capacity types", \.pools.cpu.capacityTypes, group: .cpuPool, of: capacityTypes,
            bounds: .ofUsedPool,
            variables: [.init(.addons, "cpu_pool_capacity_types")],
            help: "How Karpenter may buy the nodes. With both it takes spot while there is some."),
        .number(
            .pools.cpu.cpuLimit, "Limit", \.pools.cpu.cpuLimit, group: .cpuPool, unit: "vCPU", bounds: .ofUsedPool,
            variables: [.init(.addons, "cpu_pool_cpu_limit")],
            help: "The most vCPU that the pool may ever hold. It is also what the pool can cost at most."),
        .toggle(
            .pools.gpu.enabled, "GPU pool", \.pools.gpu.enabled, group: .gpuPool,
            variables: [.init(.addons, "enable_gpu_pool")],
            help:
                "The NodePool g5-gpu-karpenter: GPU nodes for pods that ask for nvidia.com/gpu, none while nobody does."
        ),
        .list(
            .pools.gpu.instanceFamilies, "Families", \.pools.gpu.instanceFamilies, group: .gpuPool,
            of: .known(.gpuFamilies), bounds: .ofUsedPool, variables: [.init(.addons, "gpu_pool_instance_families")],
            help: "GPU instance families, such as g5 (A10G, 24 GB) and g4dn (T4, 16 GB). Not every zone has each."),
        .list(
            .pools.gpu.capacityTypes, "Capacity types", \.pools.gpu.capacityTypes, group: .gpuPool, of: capacityTypes,
            bounds: .ofUsedPool,
            variables: [.init(.addons, "gpu_pool_capacity_types")],
            help: "How Karpenter may buy GPU nodes. Spot and on-demand have separate quotas."),
        .number(
            .pools.gpu.cpuLimit, "Limit", \.pools.gpu.cpuLimit, group: .gpuPool, unit: "vCPU", bounds: .gpuLimit,
            variables: [.init(.addons, "gpu_pool_cpu_limit")],
            help: "The most vCPU of GPU nodes, in the unit of the AWS quota: a g5.xlarge counts 4, a g5.12xlarge 48."),
    ]
}
