extension Rule {
    static let adminRoleMissing = Rule(
        "EKS022", "admin-role-missing", .note, about: [.cluster.adminRoleArns],
        title: "Somebody besides the creator administers the cluster",
        reason: """
            EKS lets in the identity that created the cluster and nobody else, account administrators included. When \
            Rafay's agent or a CI applies the stages, that identity is not a person.
            """,
        example: .init(
            wrong: "cluster: {adminRoleArns: []}",
            right: "cluster: {adminRoleArns: [\"arn:aws:iam::123456789012:role/platform\"]}"),
        source: .accessEntryGuide
    ) { subject in
        let document = subject.document
        guard document.cluster.adminRoleArns.isEmpty else { return [] }
        let isRafay = document.delivery.rafay.enabled
        let creator = isRafay ? "who applies the stages, or Rafay's agent," : "who applies the stages"
        return [
            Violation(
                .cluster.adminRoleArns,
                "Only \(creator) can use the cluster: to everybody else kubectl says Unauthorized. Name the team's "
                    + "role.",
                // An agent signs in nowhere: of a cluster that it made nobody has the administrator.
                severity: isRafay ? .warning : nil
            )
        ]
    }
}
