extension EnvironmentDocument {
    /// A pool of nodes that Karpenter starts for pods that wait: a NodePool and an EC2NodeClass of its name.
    package struct Pool: Hashable, Sendable {
        /// What Kubernetes calls it.
        package let name: String
        /// What its smoke test for Volcano is called, after its name: no pool's name ends so.
        package static let volcanoEnding = "-volcano"
        package var kind: Kind
        package var enabled = true
        /// Single types. Where some are named, families and categories play no part.
        package var instanceTypes: [String] = []
        /// Where some are named, categories play no part.
        package var instanceFamilies: [String] = []
        package var instanceCategories: [String] = []
        /// The oldest generation of the categories; Karpenter is told "greater than one less".
        package var minGeneration = 5
        /// The ways in which nodes may be bought, by Karpenter's names.
        package var capacityTypes: [String]
        /// Ids of the capacity reservations that `reserved` nodes come from.
        package var reservations: [String] = []
        /// vCPU, the unit of the AWS quota and of Karpenter's limit.
        package var cpuLimit: Int
        /// The zones it keeps to, ids or names; empty for all of the network's.
        package var zones: [String] = []
        /// The volume for images and containers of each node, in GiB.
        package var diskGiB = 300
        /// MiB a second of that volume.
        package var diskThroughput = 125
        package var instanceStore = InstanceStore.none
        package var consolidation = Consolidation.whenEmpty
        /// Seconds that a node may idle.
        package var consolidateAfter = 300
        /// Labels of its nodes besides those that the stack gives them.
        package var labels: [String: String] = [:]
        /// Taints besides those of its kind, `KEY=VALUE:EFFECT`.
        package var taints: [String] = []

        /// A pool as it is when only its kind was said.
        package init(_ name: String, _ kind: Kind) {
            self.name = name
            self.kind = kind
            switch kind {
            case .undeclared, .cpu:
                capacityTypes = ["spot", "on-demand"]
                cpuLimit = 1000
            case .gpu:
                capacityTypes = ["on-demand"]
                cpuLimit = 192
            }
            if kind == .cpu { instanceCategories = ["c", "m", "r"] }
        }

        /// Whether Kubernetes and Helm take that name: a label of DNS, `FieldBounds.poolName`.
        package static func isName(_ name: String) -> Bool {
            FieldBounds.poolName.size.contains(name.utf8.count) && name.first != "-" && name.last != "-"
                && name.unicodeScalars.allSatisfy {
                    ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
                }
        }

        /// What its nodes are for, which says what they carry and whom they keep away.
        package enum Kind: String, Sendable {
            /// Nobody said; a rule asks.
            case undeclared = ""
            case cpu, gpu
        }

        /// What becomes of the NVMe disks that some types have.
        package enum InstanceStore: String, Sendable { case none, raid0 }

        /// When Karpenter takes nodes away of its own accord.
        package enum Consolidation: String, Sendable { case never, whenEmpty, whenEmptyOrUnderutilized }

        /// How its types are chosen: the first of the lists that names some.
        package var choice: Choice {
            if !instanceTypes.isEmpty { return .types(instanceTypes) }
            if !instanceFamilies.isEmpty { return .families(instanceFamilies) }
            return .categories(instanceCategories, minGeneration: minGeneration)
        }

        /// The list by which a pool's instance types are chosen.
        package enum Choice: Hashable, Sendable {
            case types([String])
            case families([String])
            case categories([String], minGeneration: Int)
        }

        /// The families that it names, by themselves or in a type, in its order.
        package var namedFamilies: [String] {
            switch choice {
            case .types(let types): types.map { String($0.prefix { $0 != "." }) }
            case .families(let families): families
            case .categories: []
            }
        }
    }

    /// The pools by name. The stack's two are always among them, and one that is not wanted is switched off.
    package struct Pools: Equatable, Sendable {
        private var byName: [String: Pool] = Self.stack

        /// A pool of that name that nothing is said about, where there is none yet.
        package subscript(name: String) -> Pool {
            get { byName[name] ?? Pool(name, .undeclared) }
            set { byName[name] = newValue }
        }

        /// The stack's two, then the others by name.
        package var all: [Pool] {
            if byName.count == Self.stackNames.count { return Self.stackNames.map { self[$0] } }
            return Self.ordered(byName.keys).map { self[$0] }
        }

        /// Those that are switched on, in the same order.
        package var enabled: [Pool] { all.filter(\.enabled) }

        package func contains(_ name: String) -> Bool { byName[name] != nil }

        /// Names in the order of documents, with those of the stack among them.
        static func ordered(_ names: some Sequence<String>) -> [String] {
            stackNames + Set(names).subtracting(stackNames).sorted()
        }

        /// The CPU pool of the stack, and its GPU pool.
        package static let cpuName = "x86-cpu-karpenter"
        package static let gpuName = "g5-gpu-karpenter"
        package static let stackNames = [cpuName, gpuName]

        private static let stack: [String: Pool] = {
            var gpu = Pool(gpuName, .gpu)
            gpu.instanceFamilies = ["g5", "g4dn"]
            return [cpuName: Pool(cpuName, .cpu), gpuName: gpu]
        }()

        /// What a pool has by default: one of the stack's its own values, another what its kind has.
        package func byDefault(_ name: String) -> Pool { Self.stack[name] ?? Pool(name, self[name].kind) }

        /// The name of the pool that documents once called `cpu` or `gpu`, when there were these two only.
        package static func formerly(_ name: String) -> String? {
            switch name {
            case "cpu": cpuName
            case "gpu": gpuName
            default: nil
            }
        }
    }
}
