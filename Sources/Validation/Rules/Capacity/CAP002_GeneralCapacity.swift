import Estimates

extension Rule {
    static let generalCapacity = Rule(
        "CAP002", "general-capacity", .warning, about: [.generalNodes.instanceTypes],
        title: "The general-purpose group holds the other add-ons",
        reason: """
            Add-ons without a place of their own, such as Prometheus, Kubecost and the operators, run on the \
            general-purpose nodes. What does not fit waits for a node of the CPU pool, on spot capacity if the pool \
            allows it, or for ever when the pool is off.
            """,
        example: .init(
            wrong: "generalNodes: {instanceTypes: [t3.medium]}", right: "generalNodes: {instanceTypes: [t3.xlarge]}"),
        source: .addonFootprints
    ) { subject in
        guard let general = subject.nodeGroups.last else { return [] }
        return subject.shortOfCapacity(general, subject.estimate.capacity.general)
    }
}

extension Subject {
    /// What a node group says when its add-ons do not fit. Groups without a node or whose sizes are out of order are
    /// other rules'.
    func shortOfCapacity(_ placed: PlacedNodeGroup, _ group: CapacityEstimate.Group) -> [Violation] {
        guard group.nodes > 0, group.isSufficient == false, let available = group.available,
            placed.impossibleSizes.isEmpty
        else { return [] }
        let nodes = group.nodes == 1 ? "node holds" : "nodes hold"
        return [
            Violation(
                placed.paths.instanceTypes,
                "The add-ons need \(group.needed.text) of the \(placed.name), and its \(group.nodes) \(nodes) "
                    + "\(available.text): \(group.needed.excess(over: available)) will run out and pods stay pending.",
                severity: document.pools.enabled.contains { $0.kind == .cpu } ? .warning : .error,
                fix: fixForCapacity(of: placed))
        ]
    }
}
