extension FieldPath {
    package static var coreNodes: NodeGroupPaths { NodeGroupPaths(prefix: "coreNodes") }
    package static var generalNodes: NodeGroupPaths { NodeGroupPaths(prefix: "generalNodes") }
}

/// Where the values of a managed node group stand.
package struct NodeGroupPaths: Hashable, Sendable {
    let prefix: String

    package var instanceTypes: FieldPath { FieldPath(field: prefix + ".instanceTypes") }
    package var minSize: FieldPath { FieldPath(field: prefix + ".minSize") }
    package var desiredSize: FieldPath { FieldPath(field: prefix + ".desiredSize") }
    package var maxSize: FieldPath { FieldPath(field: prefix + ".maxSize") }
    package var diskGiB: FieldPath { FieldPath(field: prefix + ".diskGiB") }
}

extension FieldBounds {
    /// What EKS takes for a group.
    package static let nodeTypes = FieldBounds(1...20)
    /// What EKS takes for a group's maximum. The other sizes begin here too: Karpenter runs in the core group and cannot
    /// start the node that it would need for itself, and add-ons without a toleration wait for a general-purpose node.
    package static let nodes = FieldBounds(1...450)
    /// What EKS takes for a group's minimum.
    package static let nodesOrNone = FieldBounds(0...450)
    /// GiB: the image does not fit into less, and a gp3 volume holds 16 TiB.
    package static let nodeDisk = FieldBounds(20...16_384)
}

extension FieldCatalogue {
    static let coreNodes: [Field] = [
        .list(
            .coreNodes.instanceTypes, "Instance types", \.coreNodes.instanceTypes, group: .coreNodes,
            of: .known(.instanceTypes), bounds: .nodeTypes, variables: [.init(.cluster, "core_node_instance_types")],
            help: """
                EC2 types of the core node group, which holds the system add-ons. x86_64, without a GPU; several of \
                one size help when one is short.
                """),
        .number(
            .coreNodes.minSize, "Minimum", \.coreNodes.minSize, group: .coreNodes, unit: "nodes", bounds: .nodes,
            variables: [.init(.cluster, "core_node_min_size")],
            help: "Core nodes that are always there. Karpenter runs two replicas on different nodes: two is the least."),
        .number(
            .coreNodes.desiredSize, "Desired", \.coreNodes.desiredSize, group: .coreNodes, unit: "nodes",
            bounds: .nodes,
            variables: [.init(.cluster, "core_node_desired_size")],
            help: """
                Core nodes that are there. Nothing scales them by itself: a change is carried out when it is applied.
                """),
        .number(
            .coreNodes.maxSize, "Maximum", \.coreNodes.maxSize, group: .coreNodes, unit: "nodes", bounds: .nodes,
            variables: [.init(.cluster, "core_node_max_size")],
            help: """
                The most core nodes that somebody may scale to between two applies, at most \
                \(FieldBounds.nodes.size.upperBound). Quota and addresses are counted for it.
                """),
        .number(
            .coreNodes.diskGiB, "Disk", \.coreNodes.diskGiB, group: .coreNodes, unit: "GiB", bounds: .nodeDisk,
            variables: [.init(.cluster, "core_node_disk_size")],
            help: "Root volume of each core node, gp3, encrypted."),
        .list(
            .generalNodes.instanceTypes, "Instance types", \.generalNodes.instanceTypes, group: .generalNodes,
            of: .known(.instanceTypes), bounds: .nodeTypes, variables: [.init(.cluster, "general_node_instance_types")],
            help: "EC2 types of the general-purpose group, for workloads and agents that tolerate no taint."),
        .number(
            .generalNodes.minSize, "Minimum", \.generalNodes.minSize, group: .generalNodes, unit: "nodes",
            bounds: .nodesOrNone,
            variables: [.init(.cluster, "general_node_min_size")],
            help: "General-purpose nodes that are always there. CoreDNS and the add-ons without a toleration need one."),
        .number(
            .generalNodes.desiredSize, "Desired", \.generalNodes.desiredSize, group: .generalNodes, unit: "nodes",
            bounds: .nodes,
            variables: [.init(.cluster, "general_node_desired_size")],
            help: "General-purpose nodes that are there. A change is carried out when it is applied."),
        .number(
            .generalNodes.maxSize, "Maximum", \.generalNodes.maxSize, group: .generalNodes, unit: "nodes",
            bounds: .nodes,
            variables: [.init(.cluster, "general_node_max_size")],
            help: "The most general-purpose nodes that somebody may scale to between two applies."),
    ]
}
