import Catalog
import Environment

extension PoolMatch.Pool {
    /// The pool's NodePool.
    package var nodePoolName: String {
        switch self {
        case .cpu: EnvironmentDocument.CPUPool.nodePoolName
        case .gpu: EnvironmentDocument.GPUPool.nodePoolName
        }
    }

    package func isEnabled(in pools: EnvironmentDocument.Pools) -> Bool {
        switch self {
        case .cpu: pools.cpu.enabled
        case .gpu: pools.gpu.enabled
        }
    }

    /// vCPU.
    func limit(in pools: EnvironmentDocument.Pools) -> Int {
        switch self {
        case .cpu: pools.cpu.cpuLimit.asCount
        case .gpu: pools.gpu.cpuLimit.asCount
        }
    }

    /// The capacity types that the document names and that there are.
    package func capacityTypes(of pools: EnvironmentDocument.Pools) -> [Quota.Capacity] {
        let names = self == .cpu ? pools.cpu.capacityTypes : pools.gpu.capacityTypes
        return Quota.Capacity.allCases.filter { names.contains($0.rawValue) }
    }
}
