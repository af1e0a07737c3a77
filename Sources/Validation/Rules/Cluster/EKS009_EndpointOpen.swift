extension Rule {
    static let endpointOpen = Rule(
        "EKS009", "endpoint-open", .note, about: [.cluster.endpointPublicAccessCidrs],
        title: "The public endpoint is open to few addresses",
        reason: """
            Whoever reaches the Kubernetes API still needs credentials, but a leaked token or a hole in the API server \
            then serves anybody. Narrow it to the addresses of the office, the VPN and the CI.
            """,
        example: .init(
            wrong: "cluster: {endpointPublicAccessCidrs: [0.0.0.0/0]}",
            right: "cluster: {endpointPublicAccessCidrs: [203.0.113.0/24]}"),
        source: .endpointGuide
    ) { subject in
        subject.endpointBlocks.filter { $0.block.prefix < 8 }.violations { wide in
            Violation(
                wide.path,
                wide.block.prefix == 0
                    ? "The whole internet may reach the Kubernetes API. That is AWS's default; naming your own "
                        + "networks is safer."
                    : "\(wide.block) is \(wide.block.addressCount >> 24) times the largest network that anybody owns.")
        }
    }
}
