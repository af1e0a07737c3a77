import Catalog
import Environment
import Text

extension Situation {
    /// What is installed in the cluster, and whether the core nodes hold it.
    var addonsPage: PageContent {
        PageContent(
            [.heading("Add-ons")] + Addon.allCases.map { line($0.path, remark: remark(on: $0)) }
                + [line(.addons.ingressScheme), line(.addons.s3Buckets)]
                + [.blank, .heading("On the core nodes")] + gauges(estimate.capacity.core))
    }

    private func remark(on addon: Addon) -> String {
        let pods = context.catalog.footprints(of: addon.rawValue).reduce(0) { $0 + $1.pods }
        let retired = context.catalog.retirement(of: addon.rawValue) == nil ? "" : "retired upstream, "
        return pods == 0 ? "" : retired + Wording.count(pods, "pod")
    }

    /// What an add-on brings into the cluster, and what it needs there.
    func facts(of addon: Addon) -> [String] {
        let parts = context.catalog.footprints(of: addon.rawValue)
        return [
            parts.isEmpty ? nil : "Brings: " + parts.map(Self.part).joined(separator: "; ") + ".",
            addon.needs.isEmpty ? nil : "Needs: " + addon.needs.map(\.title).joined(separator: ", ") + ".",
            context.catalog.retirement(of: addon.rawValue)?.meaning,
        ].compactMap { $0 }
    }

    /// "2 pods of grafana on core nodes, 0.3 vCPU, 1 GiB".
    private static func part(_ part: AddonFootprint) -> String {
        let place =
            switch part.placement {
            case .core: "on the core nodes"
            case .general: "on the general nodes"
            case .everyNode: "on every node"
            case .gpuNodes: "on every GPU node"
            }
        return "\(part.component), \(Wording.count(part.pods, "pod")) \(place), \(cores(part.millicores)) vCPU, "
            + Wording.gibibytes(part.memoryMiB)
    }
}
