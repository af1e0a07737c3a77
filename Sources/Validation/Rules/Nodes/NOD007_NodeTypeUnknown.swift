import Environment
import Text

extension Rule {
    static let nodeTypeUnknown = Rule(
        "NOD007", "node-type-unknown", .error, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "A node group's instance types are known",
        reason: """
            EC2 refuses a type that does not exist, after network and control plane are paid for. Slipway knows the \
            families c, m, r and t from generation 3 or 5 on; for others it could tell neither architecture nor pods, \
            addresses and cost.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [m5.xlrage]}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .init("EC2 DescribeInstanceTypes, dump of August 2026 (moto 5.2.5)", "2026-11-23")
    ) { subject in
        subject.nodeGroups.flatMap { placed -> [Violation] in
            let types = placed.group.instanceTypes
            let unknown = types.indices.filter { subject.catalog.instanceType(types[$0]) == nil }
            guard !unknown.isEmpty else { return [] }
            let usable = subject.catalog.instanceTypes.filter(subject.canBeNode)
            return unknown.violations { index in
                let nearest = NearestName.of(types[index], among: usable.lazy.map(\.name))
                let hint = nearest.map { " Was \($0) meant?" } ?? ""
                return Violation(
                    placed.paths.instanceTypes[index],
                    "\(types[index].shown) is no instance type that Slipway knows.\(hint)",
                    fix: placed.fix(at: index, use: nearest.flatMap(subject.catalog.instanceType)))
            }
        }
    }
}
