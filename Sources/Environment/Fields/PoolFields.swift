extension FieldPath {
    package static var pools: PoolsPaths { PoolsPaths() }

    /// The pool that the path belongs to, and what follows its name; nil for a path of something else.
    package var pool: (name: String, paths: PoolPaths)? {
        guard field.hasPrefix(PoolsPaths.prefix), let name = keys.dropFirst().first else { return nil }
        return (name, FieldPath.pools[name])
    }

    /// Whether a path can lead to a pool of that name. Whether Kubernetes takes it is for the rules to say.
    package static func canBePool(_ name: String) -> Bool {
        !name.isEmpty && !name.contains { ".[]=*".contains($0) } && EnvironmentDocument.Pools.formerly(name) == nil
    }

    /// The path with `*` in place of a pool's name: where the same value of each pool stands.
    package var ofEachPool: FieldPath {
        guard let (name, _) = pool else { return whole }
        let rest = field.dropFirst(PoolsPaths.prefix.utf8.count + name.utf8.count)
        return FieldPath(field: PoolsPaths.prefix + PoolsPaths.every + rest)
    }

    /// The same with the part of the value that the path names.
    package var inEachPool: FieldPath { FieldPath(field: ofEachPool.field, part: part) }

    /// Whether it stands for the same value of each pool.
    package var isOfEachPool: Bool { field.hasPrefix(PoolsPaths.prefix + PoolsPaths.every + ".") }

    /// The path in the pool of that name, where it stands for all.
    package func ofPool(_ name: String) -> FieldPath {
        guard let (other, _) = pool else { return self }
        let rest = field.dropFirst(PoolsPaths.prefix.utf8.count + other.utf8.count)
        return FieldPath(field: PoolsPaths.prefix + name + rest, part: part)
    }
}

/// The pools, each with the paths of its values.
package struct PoolsPaths: Sendable {
    static let prefix = "pools."
    static let every = "*"

    package subscript(name: String) -> PoolPaths { PoolPaths(prefix: Self.prefix + name) }
    /// The values of all pools, as a policy and a rule speak of them.
    package var each: PoolPaths { self[Self.every] }
}

/// Where the values of a pool stand.
package struct PoolPaths: Hashable, Sendable {
    let prefix: String

    package var kind: FieldPath { FieldPath(field: prefix + ".kind") }
    package var enabled: FieldPath { FieldPath(field: prefix + ".enabled") }
    package var instanceTypes: FieldPath { FieldPath(field: prefix + ".instanceTypes") }
    package var instanceFamilies: FieldPath { FieldPath(field: prefix + ".instanceFamilies") }
    package var instanceCategories: FieldPath { FieldPath(field: prefix + ".instanceCategories") }
    package var minGeneration: FieldPath { FieldPath(field: prefix + ".minGeneration") }
    package var capacityTypes: FieldPath { FieldPath(field: prefix + ".capacityTypes") }
    package var reservations: FieldPath { FieldPath(field: prefix + ".reservations") }
    package var cpuLimit: FieldPath { FieldPath(field: prefix + ".cpuLimit") }
    package var zones: FieldPath { FieldPath(field: prefix + ".zones") }
    package var diskGiB: FieldPath { FieldPath(field: prefix + ".diskGiB") }
    package var diskThroughput: FieldPath { FieldPath(field: prefix + ".diskThroughput") }
    package var instanceStore: FieldPath { FieldPath(field: prefix + ".instanceStore") }
    package var consolidation: FieldPath { FieldPath(field: prefix + ".consolidation") }
    package var consolidateAfter: FieldPath { FieldPath(field: prefix + ".consolidateAfter") }
    package var labels: FieldPath { FieldPath(field: prefix + ".labels") }
    package var taints: FieldPath { FieldPath(field: prefix + ".taints") }
}

extension FieldBounds {
    /// A requirement without values matches nothing, and a limit of none starts nothing.
    package static let ofUsedPool = FieldBounds(1..., orUnused: true)
    /// vCPU of the smallest GPU node.
    package static let gpuLimit = FieldBounds(4..., orUnused: true)
    /// What gp3 volumes have everywhere, in MiB a second.
    package static let diskThroughput = FieldBounds(125...1_000)
    /// Seconds; no node becomes older than 30 days.
    package static let consolidateAfter = FieldBounds(0...2_592_000)
    /// What an EC2NodeClass takes.
    package static let reservations = FieldBounds(0...30)
    /// A NodePool's name is a label of its nodes, and Helm calls its release by it.
    package static let poolName = FieldBounds(1...53, pattern: "^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$")
}

extension Field {
    /// What the last key of a pool's path is called in the stages' variable: `disk_gib` for `diskGiB`.
    package var attribute: String {
        let key = path.field.split(separator: ".").last.map(String.init) ?? ""
        return key.replacing("GiB", with: "Gib").reduce(into: "") {
            $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1)
        }
    }
}

extension FieldCatalogue {
    /// The fields of the pool of that name, those that decide others first.
    static func declarations(ofPool name: String) -> [Field] {
        [poolKind(of: name)] + poolTypes(of: name) + poolCapacity(of: name) + poolNodes(of: name)
    }

    private static let variable = [TerraformVariable(.addons, "pools")]

    /// The kind comes first: it is what the pool's other defaults follow.
    private static func poolKind(of name: String) -> Field {
        Field(
            path: .pools[name].kind, title: "Kind",
            help: """
                What the pool's nodes are for. GPU nodes carry NVIDIA GPUs, and a taint that keeps pods away that ask \
                for none. Every pool of your own has to say it.
                """,
            group: .pool(name),
            domain: .choice([
                .init("cpu", "x86 nodes for pods that ask for no GPU"),
                .init("gpu", "nodes with NVIDIA GPUs, for pods that ask for nvidia.com/gpu"),
            ]),
            variables: variable, value: { .text($0.pools[name].kind.rawValue) },
            assign: { document, value in
                guard case .text(let text) = value, let kind = EnvironmentDocument.Pool.Kind(rawValue: text),
                    kind != .undeclared
                else { return false }
                if document.pools.contains(name) {
                    document.pools[name].kind = kind
                } else {
                    document.pools[name] = EnvironmentDocument.Pool(name, kind)
                }
                return true
            })
    }

    private static func poolTypes(of name: String) -> [Field] {
        [
            .toggle(
                .pools[name].enabled, "In use", \.pools[name].enabled, group: .pool(name), variables: variable,
                help: """
                    Whether Karpenter has this pool: it starts nodes for pods that wait, none while nobody does, and \
                    removes idle ones. One that is off is left out.
                    """),
            .list(
                .pools[name].instanceTypes, "Instance types", \.pools[name].instanceTypes, group: .pool(name),
                of: .known(.instanceTypes), variables: variable,
                help: "Single EC2 types, where families say too little. With some named here, nothing else chooses."),
            .list(
                .pools[name].instanceFamilies, "Families", \.pools[name].instanceFamilies, group: .pool(name),
                of: .known(.families), variables: variable,
                help: """
                    Instance families, such as g5 (A10G, 24 GB) and g4dn (T4, 16 GB). Not every zone has each. With \
                    some named here, categories choose nothing.
                    """),
            .list(
                .pools[name].instanceCategories, "Categories", \.pools[name].instanceCategories, group: .pool(name),
                of: .choices([
                    .init("c", "compute: 2 GiB a vCPU"), .init("m", "general: 4 GiB a vCPU"),
                    .init("r", "memory: 8 GiB a vCPU"), .init("t", "burstable"),
                    .init("i", "local NVMe"), .init("d", "dense disks"), .init("z", "high frequency"),
                    .init("x", "much memory"),
                ]), variables: variable,
                help:
                    "Instance categories that Karpenter may choose from: the letters that a type's name begins with."),
            .number(
                .pools[name].minGeneration, "Oldest generation", \.pools[name].minGeneration, group: .pool(name),
                bounds: .ofUsedPool, variables: variable,
                help: "The oldest instance generation allowed of the categories: 5 admits m5 and newer."),
        ]
    }

    private static func poolCapacity(of name: String) -> [Field] {
        [
            .list(
                .pools[name].capacityTypes, "Capacity types", \.pools[name].capacityTypes, group: .pool(name),
                of: .choices([
                    .init("spot", "up to 90% cheaper, taken back with two minutes' notice"),
                    .init("on-demand", "stays until it is no longer needed"),
                    .init("reserved", "from the capacity reservations below, first of all"),
                ]),
                bounds: .ofUsedPool, variables: variable,
                help: """
                    How Karpenter may buy the nodes: reserved before spot, spot before on-demand. Spot and on-demand \
                    have separate quotas.
                    """),
            .list(
                .pools[name].reservations, "Reservations", \.pools[name].reservations, group: .pool(name),
                bounds: .reservations, variables: variable,
                help: """
                    Ids of On-Demand Capacity Reservations or Capacity Blocks that reserved nodes come from, such as \
                    cr-0123456789abcdef0. They have to be in one of the zones.
                    """),
            .number(
                .pools[name].cpuLimit, "Limit", \.pools[name].cpuLimit, group: .pool(name), unit: "vCPU",
                bounds: .ofUsedPool, variables: variable,
                help: """
                    The most vCPU that the pool may ever hold, in the unit of the AWS quota: a g5.xlarge counts 4. It is \
                    also what the pool can cost at most.
                    """),
            .list(
                .pools[name].zones, "Zones", \.pools[name].zones, group: .pool(name), of: .known(.zones),
                variables: variable,
                help: "The zones of the network that the pool keeps to, where not all will do: that of a reservation."),
        ]
    }

    private static func poolNodes(of name: String) -> [Field] {
        [
            .number(
                .pools[name].diskGiB, "Disk", \.pools[name].diskGiB, group: .pool(name), unit: "GiB",
                bounds: .nodeDisk, variables: variable,
                help: "The volume of each node for images and containers, gp3, encrypted. Images with CUDA take 30 GB."),
            .number(
                .pools[name].diskThroughput, "Throughput", \.pools[name].diskThroughput, group: .pool(name),
                unit: "MiB/s", bounds: .diskThroughput, variables: variable,
                help: """
                    How fast that volume is. 125 cost nothing more, and reading 30 GB takes four minutes then; with 500 \
                    it takes one.
                    """),
            .choice(
                .pools[name].instanceStore, "Instance store", \.pools[name].instanceStore, group: .pool(name),
                [
                    .init("none", "what NVMe disks a type has stay unused"),
                    .init("raid0", "they hold images, containers and emptyDir volumes, as one fast disk"),
                ], variables: variable,
                help: "What becomes of the NVMe disks that types such as g5 and p5 have. They are lost with the node."),
            .choice(
                .pools[name].consolidation, "Consolidation", \.pools[name].consolidation, group: .pool(name),
                [
                    .init("never", "nodes stay until they expire: for reservations that are paid for anyway"),
                    .init("whenEmpty", "a node goes when nothing is left on it"),
                    .init("whenEmptyOrUnderutilized", "pods are moved to fewer or cheaper nodes as well"),
                ], variables: variable,
                help: "When Karpenter takes nodes away of its own accord. Moving pods interrupts training."),
            .number(
                .pools[name].consolidateAfter, "Delay", \.pools[name].consolidateAfter, group: .pool(name),
                unit: "seconds", bounds: .consolidateAfter, variables: variable,
                help: "How long a node may idle before it goes. Longer saves waiting for the next, and costs."),
            .tags(
                .pools[name].labels, "Labels", \.pools[name].labels, group: .pool(name), variables: variable,
                help: "Labels of the pool's nodes, for the node selectors of workloads, besides those of the stack."),
            .list(
                .pools[name].taints, "Taints", \.pools[name].taints, group: .pool(name), variables: variable,
                help: """
                    Taints of the pool's nodes, KEY=VALUE:EFFECT, such as team=vision:NoSchedule: only pods that \
                    tolerate them go there. GPU nodes have nvidia.com/gpu=true:NoSchedule anyway.
                    """),
        ]
    }
}
