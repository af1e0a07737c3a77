import Environment
import Estimates
import Text

extension Situation {
    /// The two node groups, and whether they hold what the add-ons ask.
    var coreNodesPage: PageContent {
        PageContent(
            [.heading("Core node group: system add-ons, tainted")]
                + group(FieldPath.coreNodes, document.coreNodes, hasDisk: true)
                + gauges(estimate.capacity.core)
                + [.blank, .heading("General-purpose group: everything without a toleration")]
                + group(FieldPath.generalNodes, document.generalNodes, hasDisk: false)
                + gauges(estimate.capacity.general))
    }

    private func group(_ paths: NodeGroupPaths, _ group: EnvironmentDocument.NodeGroup, hasDisk: Bool) -> [Line] {
        let type = group.instanceTypes.first.flatMap(context.catalog.instanceType)
        let remark = type.map { "\($0.vCPU) vCPU, \(Wording.gibibytes($0.memoryMiB)), \($0.maxPods) pods" } ?? ""
        return [
            line(paths.instanceTypes, remark: remark),
            .table(
                Table(
                    ["", "minimum", "desired", "maximum"].map { .init($0) },
                    [
                        .init([
                            .text("Nodes"), .item(item(paths.minSize)), .item(item(paths.desiredSize)),
                            .item(item(paths.maxSize)),
                        ])
                    ])),
        ] + (hasDisk ? [line(paths.diskGiB)] : [])
    }

    func gauges(_ group: CapacityEstimate.Group) -> [Line] {
        guard let available = group.available else { return [] }
        return [
            .gauge(
                Gauge(
                    label: "pods", used: group.needed.pods, available: available.pods,
                    text: "\(group.needed.pods) of \(available.pods)")),
            .gauge(
                Gauge(
                    label: "CPU", used: group.needed.millicores, available: available.millicores,
                    text: "\(Self.cores(group.needed.millicores)) of \(Self.cores(available.millicores)) vCPU")),
            .gauge(
                Gauge(
                    label: "memory", used: group.needed.memoryMiB, available: available.memoryMiB,
                    text: "\(Wording.gibibytes(group.needed.memoryMiB)) of \(Wording.gibibytes(available.memoryMiB))")),
        ]
    }

    /// Millicores as cores with one decimal.
    static func cores(_ millicores: Int) -> String {
        let tenths = (millicores + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}
