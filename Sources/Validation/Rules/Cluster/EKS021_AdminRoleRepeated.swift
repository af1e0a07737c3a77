import Environment

extension Rule {
    static let adminRoleRepeated = Rule(
        "EKS021", "admin-role-repeated", .note, about: [.cluster.adminRoleArns],
        title: "An administrator stands once",
        reason:
            "A role gets one access entry, however often it is named. The second one may have been meant as another.",
        example: .init(
            wrong:
                "cluster: {adminRoleArns: [\"arn:aws:iam::123456789012:role/a\", "
                + "\"arn:aws:iam::123456789012:role/a\"]}",
            right: "cluster: {adminRoleArns: [\"arn:aws:iam::123456789012:role/a\"]}"),
        source: .accessEntryGuide
    ) { subject in
        let list = subject.document.cluster.adminRoleArns
        let path: FieldPath = .cluster.adminRoleArns
        return list.repeatedIndices.violations { index in
            Violation(
                path[index], "The role is in the list already.",
                fix: Fix("name each role once", [FieldChange(path, .list(list.withoutRepeats))]))
        }
    }
}
