extension Rule {
    static let nodeTypeNotInRegion = Rule(
        "NOD012", "node-type-not-in-region", .error,
        about: [.coreNodes.instanceTypes, .generalNodes.instanceTypes, .region],
        title: "The region offers the instance types",
        reason: "Not every region has every family. EC2 refuses to start a type that its region does not have.",
        example: .init(
            wrong: "region: ca-west-1, coreNodes: {instanceTypes: [m5a.xlarge]}",
            right: "region: ca-west-1, coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .offeringData
    ) { subject in
        guard let region = subject.region else { return [] }
        return subject.nodeGroups.flatMap { placed -> [Violation] in
            let missing = placed.types(subject.catalog) {
                $0.canRunNodes && subject.catalog.offering(ofType: $0.name, inRegion: region.code) == .notOffered
            }
            return missing.violations { index, type in
                Violation(
                    placed.paths.instanceTypes[index],
                    "\(region.code) does not offer \(type.name), so the \(placed.name) cannot start it.",
                    fix: placed.fix(at: index, use: subject.nodeType(like: type)))
            }
        }
    }
}
