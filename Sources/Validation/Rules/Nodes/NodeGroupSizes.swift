import Environment

/// The three sizes of a node group, by their keys in a document.
enum NodeGroupSize: String, CaseIterable {
    case minimum = "minSize"
    case desired = "desiredSize"
    case maximum = "maxSize"

    var word: String {
        switch self {
        case .minimum: "minimum"
        case .desired: "desired size"
        case .maximum: "maximum"
        }
    }

    var place: KeyPath<EnvironmentDocument.NodeGroup, Int> {
        switch self {
        case .minimum: \.minSize
        case .desired: \.desiredSize
        case .maximum: \.maxSize
        }
    }

    /// What EKS takes, in a group that needs `fewest` nodes.
    func bounds(fewest: Int) -> ClosedRange<Int> { (self == .maximum ? max(1, fewest) : fewest)...PlacedNodeGroup.most }

    /// What it had better be in a group where it is out of bounds: the default, as far as the other two allow it.
    func wanted(in group: EnvironmentDocument.NodeGroup, _ defaults: EnvironmentDocument.NodeGroup) -> Int {
        switch self {
        case .minimum: min(defaults.minSize, group.desiredSize, group.maxSize)
        case .desired: min(max(defaults.desiredSize, group.minSize), group.maxSize)
        case .maximum:
            max(group[keyPath: place] > 0 ? group.desiredSize : defaults.maxSize, group.desiredSize, group.minSize)
        }
    }
}

extension EnvironmentDocument.NodeGroup {
    /// The sizes that EKS takes in no group.
    func wrongSizes(fewest: Int) -> [NodeGroupSize] {
        NodeGroupSize.allCases.filter { !$0.bounds(fewest: fewest).contains(self[keyPath: $0.place]) }
    }
}
