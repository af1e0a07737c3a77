import Environment

extension Rule {
    static let logTypeRepeated = Rule(
        "EKS017", "log-type-repeated", .note, about: [.cluster.logTypes],
        title: "A control-plane log stands once",
        reason: "A log is written once, however often it is named. The second one may have been meant as another.",
        example: .init(wrong: "cluster: {logTypes: [api, api]}", right: "cluster: {logTypes: [api, audit]}"),
        source: .contract
    ) { subject in
        let list = subject.document.cluster.logTypes
        let path: FieldPath = .cluster.logTypes
        return list.repeatedIndices.violations { index in
            Violation(
                path[index], "The log \(list[index].shown) is in the list already.",
                fix: Fix("name each log once", [FieldChange(path, .list(list.withoutRepeats))]))
        }
    }
}
