extension Rule {
    /// The family that the code begins with.
    package var family: Family? { Family(rawValue: String(code.prefix(3))) }

    /// What the first three letters of a code stand for.
    package enum Family: String, CaseIterable, Sendable {
        case document = "DOC"
        case names = "NAM"
        case regions = "REG"
        case network = "NET"
        case cluster = "EKS"
        case nodes = "NOD"
        case karpenter = "KAR"
        case addons = "ADD"
        case delivery = "DLV"
        case policy = "POL"
        case capacity = "CAP"
        case cost = "CST"

        package var title: String {
            switch self {
            case .document: "Document shape"
            case .names: "Names and tags"
            case .regions: "Region and zones"
            case .network: "Addresses"
            case .cluster: "EKS version and cluster"
            case .nodes: "Node groups"
            case .karpenter: "Karpenter pools"
            case .addons: "Add-ons"
            case .delivery: "Delivery"
            case .policy: "Preset policy"
            case .capacity: "Capacity and quota"
            case .cost: "Cost"
            }
        }
    }
}
