/// What one component of an add-on asks of the nodes: an estimate from default values, not from a running cluster.
package struct AddonFootprint: Hashable, Sendable {
    /// The add-on's key in an environment, such as `kuberayOperator`; others, such as `coreDns`, are always there.
    package let addon: String
    /// Such as `cost-analyzer`.
    package let component: String
    package let placement: Placement
    /// Pods of this component: on each node or in the cluster, as the placement says.
    package let pods: Int
    /// CPU that all these pods request by default, in millicores; nil where the chart leaves it unset.
    package let requestedMillicores: Int?
    /// Memory that all these pods request by default, in MiB; nil where the chart leaves it unset.
    package let requestedMiB: Int?
    /// CPU to plan with for all these pods, in millicores.
    package let millicores: Int
    /// Memory to plan with for all these pods, in MiB.
    package let memoryMiB: Int
    /// The requests were read from the chart's default values; otherwise they are estimates too.
    package let isReadFromChart: Bool

    /// Where the pods run, which also says how often they are counted.
    package enum Placement: String, Hashable, Sendable, CaseIterable {
        /// So many in the cluster, on the tainted core node group.
        case core
        /// So many in the cluster, on the general node group.
        case general
        /// So many on every node.
        case everyNode = "every-node"
        /// So many on every node with a GPU.
        case gpuNodes = "gpu-nodes"
    }

    init(_ row: inout Row) throws {
        addon = try row.text()
        component = try row.text()
        placement = try row.value(Placement.init)
        pods = try row.integer()
        requestedMillicores = try row.optionalInteger()
        requestedMiB = try row.optionalInteger()
        millicores = try row.integer()
        memoryMiB = try row.integer()
        isReadFromChart = try row.value { ["chart": true, "estimate": false][$0] }
    }
}
