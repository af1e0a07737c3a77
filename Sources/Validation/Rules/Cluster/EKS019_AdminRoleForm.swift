import Environment

extension Rule {
    static let adminRoleForm = Rule(
        "EKS019", "admin-role-form", .error, about: [.cluster.adminRoleArns],
        title: "Administrators are ARNs of IAM roles",
        reason: """
            An access entry names a role by its ARN, with its path: arn:aws:iam::123456789012:role/team/admin. The ARN \
            that aws sts get-caller-identity prints is that of a session, which ends; the role stands behind it. Users \
            and groups are not taken: people come and go, roles stay.
            """,
        example: .init(
            wrong: "cluster: {adminRoleArns: [\"arn:aws:sts::123456789012:assumed-role/admin/me\"]}",
            right: "cluster: {adminRoleArns: [\"arn:aws:iam::123456789012:role/admin\"]}"),
        source: .accessEntryGuide
    ) { subject in
        let list = subject.document.cluster.adminRoleArns
        let path: FieldPath = .cluster.adminRoleArns
        let problem = { RoleARN.problem(of: $0, in: subject.document.region) }
        return list.indices.filter { problem(list[$0]) != nil }.violations { index in
            let problem = problem(list[index])
            return Violation(
                path[index],
                "\(list[index].shown) \(problem?.trouble ?? "is not the ARN of an IAM role").",
                fix: problem?.better.map { Fix(in: list, at: index, of: path, use: $0) })
        }
    }
}
