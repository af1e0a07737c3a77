import Catalog
import Environment

/// What the chosen add-ons ask of the two node groups, and what these hold at their desired sizes.
public struct CapacityEstimate: Equatable, Sendable {
    /// Pods, CPU and memory.
    public struct Amount: Equatable, Sendable {
        public var pods: Int
        public var millicores: Int
        public var memoryMiB: Int
    }

    /// One node group: what is asked of it and what it has for pods.
    public struct Group: Equatable, Sendable {
        public let needed: Amount
        /// What the kubelet leaves for pods, on all nodes together; nil when the instance type is not known.
        public let available: Amount?
    }

    public let core: Group
    public let general: Group

    init(of document: EnvironmentDocument, catalog: Catalog) {
        let nothing = Amount(pods: 0, millicores: 0, memoryMiB: 0)
        core = Group(needed: nothing, available: nil)
        general = Group(needed: nothing, available: nil)
    }
}
