import Environment

extension Rule {
    static let nodeTypesMissing = Rule(
        "NOD005", "node-types-missing", .error, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "A node group names its instance types",
        reason: """
            Without one EKS takes t3.medium, which holds 17 pods and not what the add-ons need; the cluster stage \
            refuses it.
            """,
        example: .init(wrong: "coreNodes: {instanceTypes: []}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .nodegroupAPI
    ) { subject in
        subject.nodeGroups.filter(\.group.instanceTypes.isEmpty).map { placed in
            let usual = placed.defaults.instanceTypes.compactMap(subject.catalog.instanceType)
            let types = usual.compactMap { subject.canBeNode($0) ? $0 : subject.nodeType(like: $0) }.map(\.name)
            return Violation(
                placed.paths.instanceTypes,
                "The \(placed.name) names no instance type, and EKS would take t3.medium, which is too small for it.",
                fix: types.isEmpty ? nil : Fix(use: .list(types), at: placed.paths.instanceTypes))
        }
    }
}
