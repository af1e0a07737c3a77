import Environment

extension Rule {
    static let adminRolePartition = Rule(
        "EKS020", "admin-role-partition", .error, about: [.cluster.adminRoleArns],
        title: "Administrators are roles of the region's partition",
        reason: """
            Accounts of AWS's commercial regions, of China and of GovCloud are worlds apart: a role of one does not \
            exist in another, and EKS refuses the access entry.
            """,
        example: .init(
            wrong: "cluster: {adminRoleArns: [\"arn:aws-cn:iam::123456789012:role/admin\"]}    # in us-west-2",
            right: "cluster: {adminRoleArns: [\"arn:aws:iam::123456789012:role/admin\"]}"),
        source: .init("AWS partitions (botocore 1.44.5, partitions.json)", "2026-11-23")
    ) { subject in
        guard let region = subject.region else { return [] }
        let list = subject.document.cluster.adminRoleArns
        let path: FieldPath = .cluster.adminRoleArns
        let foreign = list.indices.filter {
            RoleARN.problem(of: list[$0], in: region.code) == nil && RoleARN.partition(of: list[$0]) != region.partition
        }
        return foreign.violations { index in
            let partition = RoleARN.partition(of: list[index])
            let better = "arn:\(region.partition):" + list[index].dropFirst("arn:\(partition):".count)
            return Violation(
                path[index],
                "The role is of partition \(partition.shown), and \(region.code) belongs to \(region.partition): "
                    + "there it does not exist.",
                fix: Fix(in: list, at: index, of: path, use: better))
        }
    }
}
