import Catalog

extension CapacityEstimate.Amount {
    static let zero = Self(pods: 0, millicores: 0, memoryMiB: 0)

    static func + (left: Self, right: Self) -> Self {
        Self(
            pods: left.pods + right.pods, millicores: left.millicores + right.millicores,
            memoryMiB: left.memoryMiB + right.memoryMiB)
    }

    static func * (amount: Self, count: Int) -> Self {
        Self(pods: amount.pods * count, millicores: amount.millicores * count, memoryMiB: amount.memoryMiB * count)
    }

    /// What the components with that placement are expected to take.
    init(_ footprints: [AddonFootprint], at placement: AddonFootprint.Placement) {
        self = footprints.reduce(into: .zero) { sum, footprint in
            guard footprint.placement == placement else { return }
            sum.pods += footprint.pods
            sum.millicores += footprint.millicores
            sum.memoryMiB += footprint.memoryMiB
        }
    }

    /// What one node has for pods, whichever of the types it is; nil when there is none or one is not known.
    init?(ofLeast types: [String], _ catalog: Catalog) {
        var least: Self?
        for name in types {
            guard let type = catalog.instanceType(name) else { return nil }
            let node = Self(allocatableOn: type)
            least =
                least.map {
                    Self(
                        pods: min($0.pods, node.pods), millicores: min($0.millicores, node.millicores),
                        memoryMiB: min($0.memoryMiB, node.memoryMiB))
                } ?? node
        }
        guard let least else { return nil }
        self = least
    }

    /// What a node of that type has for pods: its size less what EKS's AMIs have the kubelet keep back, which is CPU by
    /// core (6% of the first, 1% of the second, 0.5% of the next two, 0.25% of each further one), 255 MiB and 11 MiB
    /// a pod, and 100 MiB at which it evicts. Source: awslabs/amazon-eks-ami, nodeadm's kubelet defaults.
    init(allocatableOn type: InstanceType) {
        let reservedOfCores = [600, 100, 50, 50]  // Tenths of a millicore.
        let reserved = reservedOfCores.prefix(type.vCPU).reduce(0, +) + 25 * max(0, type.vCPU - reservedOfCores.count)
        self.init(
            pods: type.maxPods, millicores: type.vCPU * 1000 - (reserved + 9) / 10,
            memoryMiB: max(0, type.memoryMiB - 255 - 11 * type.maxPods - 100))
    }
}
