import Catalog
import Environment
import Text

extension Rule {
    static let nodeTypeUnknown = Rule(
        "NOD007", "node-type-unknown", .error, about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes],
        title: "A node group's instance types are known",
        reason: """
            EC2 refuses a type that does not exist, after network and control plane are paid for. Of a type that is newer \
            than Slipway's tables nothing can be told: neither architecture nor pods, addresses and cost. It is allowed, \
            with a warning.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [m5.xlrage]}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .instanceTypes
    ) { subject in
        subject.nodeGroups.flatMap { placed -> [Violation] in
            let types = placed.group.instanceTypes
            let unknown = types.indices.filter { subject.catalog.instanceType(types[$0]) == nil }
            guard !unknown.isEmpty else { return [] }
            let usable = subject.catalog.instanceTypes.filter(subject.canBeNode)
            return unknown.violations { index in
                let nearest = NearestName.of(types[index], among: usable.lazy.map(\.name))
                let hint = nearest.map { " Was \($0) meant?" } ?? ""
                let fix = placed.fix(at: index, use: nearest.flatMap(subject.catalog.instanceType))
                guard InstanceType.isWellFormed(types[index]) else {
                    return Violation(
                        placed.paths.instanceTypes[index],
                        "\(types[index].shown) is no instance type that Slipway knows.\(hint)",
                        fix: fix)
                }
                let day = subject.catalog.source(of: .instanceTypes).map { " of \($0.date)" } ?? ""
                return Violation(
                    placed.paths.instanceTypes[index],
                    "\(types[index]) is not in the tables\(day), so its architecture, pods and cost cannot be told.\(hint) "
                        + "The account can say: aws ec2 describe-instance-types --instance-types \(types[index]).",
                    severity: .warning, fix: fix)
            }
        }
    }
}
