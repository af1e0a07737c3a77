import Text

/// Fields that belong together: all that a page tells of one thing.
package enum FieldGroup: Hashable, Sendable {
    case basics, region, network, existingVpc
    case cluster, publicEndpoint
    case coreNodes, generalNodes
    /// The pool of that name.
    case pool(String)
    case addons
    case terraformState, stateBucket, rafay, repository, governance

    package var page: FieldPage {
        switch self {
        case .basics: .basics
        case .region: .region
        case .network, .existingVpc: .network
        case .cluster, .publicEndpoint: .cluster
        case .coreNodes, .generalNodes: .coreNodes
        case .pool: .pools
        case .addons: .addons
        case .terraformState, .stateBucket, .rafay, .repository, .governance: .delivery
        }
    }

    /// What has to be said before a title that is read alone; nil where the fields' titles say enough.
    package var name: String? {
        switch self {
        case .basics, .region, .network, .cluster, .addons, .terraformState: nil
        case .existingVpc: "Existing VPC"
        case .publicEndpoint: "Public endpoint"
        case .coreNodes: "Core nodes"
        case .generalNodes: "General nodes"
        case .pool(let name): name == PoolsPaths.every ? "Each pool" : name
        case .stateBucket: "State bucket"
        case .rafay: "Rafay"
        case .repository: "Repository"
        case .governance: "Governance"
        }
    }
}

extension Field {
    package var page: FieldPage { group.page }

    /// The title where it is read alone, without the heading of its page above it: "Core nodes: minimum". No two fields
    /// have the same.
    package var fullTitle: String {
        guard let name = group.name, !title.hasPrefix(name), !title.hasSuffix(name.startingSmall) else { return title }
        return "\(name): \(title.startingSmall)"
    }
}
