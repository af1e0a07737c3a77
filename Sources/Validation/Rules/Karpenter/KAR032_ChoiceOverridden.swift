import Environment

extension Rule {
    static let choiceOverridden = Rule(
        "KAR032", "choice-overridden", .note, about: [.pools.each.instanceFamilies, .pools.each.instanceTypes],
        title: "A pool chooses its types in one way",
        reason: "Where single types are named, families play no part: they may have been meant to.",
        example: .init(
            wrong: "pools: {inference: {kind: gpu, instanceFamilies: [g6], instanceTypes: [g5.xlarge]}}",
            right: "pools: {inference: {kind: gpu, instanceTypes: [g6.xlarge, g5.xlarge]}}"),
        source: .contract
    ) { subject in
        subject.pools.filter { !$0.instanceTypes.isEmpty && !$0.instanceFamilies.isEmpty }.map { pool in
            Violation(
                pool.paths.instanceFamilies,
                "The \(pool.title) names single types, so its families choose nothing.",
                fix: Fix("leave the families out", [FieldChange(pool.paths.instanceFamilies, .list([]))]))
        }
    }
}
