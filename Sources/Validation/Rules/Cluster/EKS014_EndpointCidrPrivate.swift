extension Rule {
    static let endpointCidrPrivate = Rule(
        "EKS014", "endpoint-cidr-private", .error, about: [.cluster.endpointPublicAccessCidrs],
        title: "The endpoint's ranges are public addresses",
        reason: """
            The public endpoint is reached from the internet, where no request comes from a private address; AWS \
            refuses such ranges. A private network gets in through its NAT's or VPN's public address, or through the \
            private endpoint, which is always on.
            """,
        example: .init(
            wrong: "cluster: {endpointPublicAccessCidrs: [10.0.0.0/8]}",
            right: "cluster: {endpointPublicAccessCidrs: [203.0.113.0/24]}"),
        source: .endpointGuide
    ) { subject in
        subject.endpointBlocks.filter { subject.rangeNeverOutside($0.block) != nil }.violations { inside in
            Violation(
                inside.path,
                "\(inside.block) lies in "
                    + "\(subject.rangeNeverOutside(inside.block)?.description ?? "a private range"), and nobody comes "
                    + "from there over the internet. Name public addresses.",
                fix: subject.endpointFix("leave it out") { $0 != inside.path })
        }
    }
}
