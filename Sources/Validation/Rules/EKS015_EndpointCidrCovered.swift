extension Rule {
    static let endpointCidrCovered = Rule(
        "EKS015", "endpoint-cidr-covered", .warning, title: "No range of the endpoint lies in another one",
        reason: """
            A range inside a larger one has no effect. Beside 0.0.0.0/0 that is dangerous: the list looks like a \
            restriction and is none.
            """,
        example: .init(
            wrong: "cluster: {endpointPublicAccessCidrs: [0.0.0.0/0, 203.0.113.0/24]}",
            right: "cluster: {endpointPublicAccessCidrs: [203.0.113.0/24]}"),
        source: .endpointGuide
    ) { subject in
        subject.coveredEndpointBlocks().violations { inner, outer in
            let useless = outer.block.prefix == 0 && inner.block.prefix > 0 ? outer : inner
            return Violation(
                inner.path,
                inner.block == outer.block
                    ? "\(inner.block) stands in the list twice."
                    : "\(inner.block) has no effect, since \(outer.block) is in the list and includes it.",
                fix: subject.endpointFix("leave out \(useless.block)") { $0 != useless.path })
        }
    }
}
