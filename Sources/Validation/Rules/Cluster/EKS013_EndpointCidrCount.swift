import Environment

extension Rule {
    static let endpointCidrCount = Rule(
        "EKS013", "endpoint-cidr-count", .error, about: [.cluster.endpointPublicAccessCidrs],
        title: "The endpoint is open to at most \(FieldBounds.endpointCidrs.size.upperBound) ranges",
        reason: """
            AWS allows \(FieldBounds.endpointCidrs.size.upperBound) ranges for each cluster and does not raise that \
            quota. More have to be put together into larger ones.
            """,
        example: .init(
            wrong: "41 ranges in endpointPublicAccessCidrs",
            right: "cluster: {endpointPublicAccessCidrs: [203.0.113.0/24]}"),
        source: .init("Amazon EKS quotas, public endpoint access CIDR ranges per cluster (L-93A74D60)", "2026-11-23")
    ) { subject in
        let cluster = subject.document.cluster
        let most = FieldBounds.endpointCidrs.size.upperBound
        let count = cluster.endpointPublicAccessCidrs.count
        guard cluster.endpointPublicAccess, count > most else { return [] }
        let covered = subject.coveredEndpointBlocks().count
        return [
            Violation(
                .cluster.endpointPublicAccessCidrs,
                "\(count) ranges may reach the public endpoint, and EKS takes \(most) at most.",
                fix: count - covered <= most ? subject.coveredEndpointFix : nil)
        ]
    }
}
