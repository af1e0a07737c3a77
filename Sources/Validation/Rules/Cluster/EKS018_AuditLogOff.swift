import Environment

extension Rule {
    static let auditLogOff = Rule(
        "EKS018", "audit-log-off", .warning, about: [.cluster.logTypes],
        title: "The audit log is on",
        reason: """
            Only the audit log tells who did what in the cluster. It cannot be had afterwards for a time when it was \
            off. It is billed by what it takes in, some dollars a month for a cluster of this size.
            """,
        example: .init(wrong: "cluster: {logTypes: [api]}", right: "cluster: {logTypes: [api, audit]}"),
        source: .init(
            "CIS Amazon EKS Benchmark, enable audit logs; Amazon EKS best practices, detective controls", "2026-11-23")
    ) { subject in
        let list = subject.document.cluster.logTypes
        guard !list.contains("audit") else { return [] }
        return [
            Violation(
                .cluster.logTypes,
                "The audit log is off: after an incident nobody can tell who did what in the cluster.",
                fix: Fix("add audit", [FieldChange(.cluster.logTypes, .list(list + ["audit"]))]))
        ]
    }
}
