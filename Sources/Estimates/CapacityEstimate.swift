import Catalog
import Environment

/// What the chosen add-ons ask of the two node groups, and what these hold.
///
/// Needs come from the catalog's footprints, which are estimates from default values. What the groups hold is the
/// nominal size of their types less what the kubelet keeps; the few percent of firmware and kernel are not known
/// offline.
package struct CapacityEstimate: Equatable, Sendable {
    /// Pods, CPU and memory.
    package struct Amount: Equatable, Sendable {
        package var pods: Int
        package var millicores: Int
        package var memoryMiB: Int

        /// Whether `available` has room for this in all three.
        package func fits(in available: Amount) -> Bool {
            pods <= available.pods && millicores <= available.millicores && memoryMiB <= available.memoryMiB
        }
    }

    /// One node group: what is asked of it and what it has for pods.
    package struct Group: Equatable, Sendable {
        /// The number of nodes that this is worked out for.
        package let nodes: Int
        package let needed: Amount
        /// What the kubelet leaves for pods, on all nodes together, by the least of the group's types, since any of
        /// them may be started; nil when one is not known.
        package let available: Amount?

        /// Whether it has room for what is asked of it; nil when that is not known.
        package var isSufficient: Bool? { available.map(needed.fits) }
    }

    /// At which of its sizes a group is taken.
    package enum Size: Sendable { case minimum, desired }

    package let core: Group
    package let general: Group

    package init(of document: EnvironmentDocument, catalog: Catalog, at size: Size = .desired) {
        let footprints = catalog.footprints.filter { document.addons.holds($0.addon) }
        let everyNode = Amount(footprints, at: .everyNode)
        func group(_ group: EnvironmentDocument.NodeGroup, _ placement: AddonFootprint.Placement) -> Group {
            let nodes = (size == .minimum ? group.minSize : group.desiredSize).asCount
            return Group(
                nodes: nodes, needed: Amount(footprints, at: placement) + everyNode * nodes,
                available: Amount(ofLeast: group.instanceTypes, catalog).map { $0 * nodes })
        }
        core = group(document.coreNodes, .core)
        general = group(document.generalNodes, .general)
    }
}

extension EnvironmentDocument.Addons {
    /// Whether the add-on of that name in the catalog is installed. One that nobody can decide about always is.
    fileprivate func holds(_ name: String) -> Bool { Addon(rawValue: name).map { self[$0] } ?? true }
}
