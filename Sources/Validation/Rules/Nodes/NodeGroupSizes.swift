import Environment

/// The three sizes of a node group, in the order in which they rise.
enum NodeGroupSize: CaseIterable, Comparable {
    case minimum, desired, maximum

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

    func path(in group: NodeGroupPaths) -> FieldPath {
        switch self {
        case .minimum: group.minSize
        case .desired: group.desiredSize
        case .maximum: group.maxSize
        }
    }

    /// The value to offer where it is impossible: the default, as far as the other two allow it.
    func wanted(in group: EnvironmentDocument.NodeGroup, _ defaults: EnvironmentDocument.NodeGroup) -> Int {
        switch self {
        case .minimum: min(defaults.minSize, group.desiredSize, group.maxSize)
        case .desired: min(max(defaults.desiredSize, group.minSize), group.maxSize)
        case .maximum:
            max(group[keyPath: place] > 0 ? group.desiredSize : defaults.maxSize, group.desiredSize, group.minSize)
        }
    }
}

extension PlacedNodeGroup {
    /// What EKS and the stack take as that size.
    func bounds(of size: NodeGroupSize) -> ClosedRange<Int> {
        (size == .maximum ? FieldBounds.nodes : minimumBounds).size
    }

    /// Which of the sizes stands at a path; nil when none does.
    func size(at path: FieldPath) -> NodeGroupSize? { NodeGroupSize.allCases.first { $0.path(in: paths) == path } }

    /// What has to change as well when one of the sizes becomes `number`, so that they go on rising.
    func changes(with size: NodeGroupSize, as number: Int) -> [FieldChange] {
        NodeGroupSize.allCases.filter { $0 != size }.compactMap { other in
            let old = group[keyPath: other.place]
            let new = other < size ? min(old, number) : max(old, number)
            return old == new ? nil : FieldChange(other.path(in: paths), .number(new))
        }
    }

    /// The sizes that are out of their bounds.
    var impossibleSizes: [NodeGroupSize] {
        NodeGroupSize.allCases.filter { !bounds(of: $0).contains(group[keyPath: $0.place]) }
    }
}
