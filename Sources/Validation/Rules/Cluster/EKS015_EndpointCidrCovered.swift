import Environment

extension Rule {
    static let endpointCidrCovered = Rule(
        "EKS015", "endpoint-cidr-covered", .warning, about: [.cluster.endpointPublicAccessCidrs],
        title: "No range of the endpoint lies in another one",
        reason: """
            A range inside a larger one has no effect. Beside 0.0.0.0/0 that is dangerous: the list looks like a \
            restriction and is none.
            """,
        example: .init(
            wrong: "cluster: {endpointPublicAccessCidrs: [0.0.0.0/0, 203.0.113.0/24]}",
            right: "cluster: {endpointPublicAccessCidrs: [203.0.113.0/24]}"),
        source: .endpointGuide
    ) { subject in
        // In a list that is too long it is the length that counts.
        guard subject.document.cluster.endpointPublicAccessCidrs.count <= FieldBounds.endpointCidrs.size.upperBound
        else { return [] }
        let fix = subject.coveredEndpointFix
        return subject.coveredEndpointBlocks().violations { inner, outer in
            Violation(
                inner.path,
                inner.block == outer.block
                    ? "\(inner.block) stands in the list twice."
                    : "\(inner.block) has no effect, since \(outer.block) is in the list and includes it.",
                fix: fix)
        }
    }
}
