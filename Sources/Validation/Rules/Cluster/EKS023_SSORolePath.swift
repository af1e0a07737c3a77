import Environment

extension Rule {
    static let ssoRolePath = Rule(
        "EKS023", "sso-role-path", .error, about: [.cluster.adminRoleArns],
        title: "Roles of IAM Identity Center stand with their path",
        reason: """
            IAM Identity Center keeps its roles under aws-reserved/sso.amazonaws.com/, and in the folder of its region \
            there unless that is us-east-1. An access entry wants the ARN as IAM has it: without the path EKS answers \
            "invalid principal", when the cluster stands and is paid for. The older aws-auth wanted it without.
            """,
        example: .init(
            wrong: "cluster: {adminRoleArns: [\"arn:aws:iam::123456789012:role/AWSReservedSSO_Admin_1a2b3c\"]}",
            right: "cluster: {adminRoleArns: "
                + "[\"arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/us-west-2/AWSReservedSSO_Admin_1a2b3c\"]}"
        ),
        source: .accessEntryGuide
    ) { subject in
        let list = subject.document.cluster.adminRoleArns
        let path: FieldPath = .cluster.adminRoleArns
        let region = subject.document.region
        return list.indices.filter { index in
            RoleARN.problem(of: list[index], in: region) == nil
                && RoleARN.withSSOPath(list[index], in: region) != nil
        }.violations { index in
            Violation(
                path[index],
                "The role is one of IAM Identity Center, and its path is missing: EKS will call it an invalid principal. The "
                    + "fix takes the environment's region for that of Identity Center; `aws iam list-roles --path-prefix "
                    + "/\(RoleARN.ssoPath)` shows the right one.",
                fix: RoleARN.withSSOPath(list[index], in: region).map {
                    Fix(in: list, at: index, of: path, use: $0)
                })
        }
    }
}
