import Catalog
import Environment
import Estimates

extension WizardState {
    /// The two Karpenter pools, and the quota that their limits need.
    var poolsPage: PageContent {
        var lines: [Line] = [.heading("CPU pool \(EnvironmentDocument.CPUPool.nodePoolName)"), line("pools.cpu.enabled")]
        if document.pools.cpu.enabled {
            lines += [
                line("pools.cpu.instanceCategories"), line("pools.cpu.minGeneration"), line("pools.cpu.capacityTypes"),
                line("pools.cpu.cpuLimit"),
            ]
        }
        lines += [.blank, .heading("GPU pool \(EnvironmentDocument.GPUPool.nodePoolName)"), line("pools.gpu.enabled")]
        if document.pools.gpu.enabled {
            lines += [
                line("pools.gpu.instanceFamilies", remark: gpuRemark), line("pools.gpu.capacityTypes"),
                line("pools.gpu.cpuLimit", remark: gpuLimitRemark),
            ]
        }
        let quotas = estimate.quotas.filter { $0.quota.unit == "vCPU" }
        if !quotas.isEmpty {
            lines += [.blank, .heading("Quota to have")]
            lines += quotas.map { .fact(label: Self.shortName(of: $0.quota), value: "\(Wording.grouped($0.needed)) vCPU   \($0.quota.code)") }
        }
        return PageContent(lines)
    }

    /// "on-demand G, VT"; the seven categories of ordinary instances are called standard, as AWS does.
    private static func shortName(of quota: Quota) -> String {
        guard let counts = quota.counts else { return quota.name }
        let categories =
            counts.categories.contains("m") ? "standard" : counts.categories.map { $0.uppercased() }.joined(separator: ", ")
        return "\(counts.capacity.rawValue) \(categories)"
    }

    /// "1 x A10G 22 GiB" of the first family's smallest type.
    private var gpuRemark: String {
        document.pools.gpu.instanceFamilies.compactMap { family -> String? in
            guard let type = context.catalog.types(inFamily: family).first, let gpu = type.gpu else { return nil }
            return "\(family): \(gpu.name) \(Wording.gibibytes(gpu.memoryMiB))"
        }.joined(separator: ", ")
    }

    private var gpuLimitRemark: String {
        guard let smallest = document.pools.gpu.instanceFamilies.first.flatMap({ context.catalog.types(inFamily: $0).first })
        else { return "" }
        return "up to \(document.pools.gpu.cpuLimit / max(1, smallest.vCPU)) x \(smallest.name)"
    }
}
