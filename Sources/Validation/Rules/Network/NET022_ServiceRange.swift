extension Rule {
    static let serviceRange = Rule(
        "NET022", "service-range", .error, about: [.cluster.serviceCidr],
        title: "The service CIDR is private",
        reason: """
            Addresses of Services exist inside the cluster only. EKS takes them from 10.0.0.0/8, 172.16.0.0/12 or \
            192.168.0.0/16 and refuses others.
            """,
        example: .init(wrong: "serviceCidr: 100.64.0.0/16", right: "serviceCidr: 172.20.0.0/16"),
        source: .services
    ) { subject in
        guard let block = subject.block(at: .cluster.serviceCidr), ServiceBlock.prefixes.contains(block.prefix),
            !VPCBlocks.isPrivate(block)
        else { return [] }
        return [
            Violation(
                .cluster.serviceCidr,
                "\(block) is not in a private range, and EKS takes Services' addresses from 10.0.0.0/8, 172.16.0.0/12 "
                    + "or 192.168.0.0/16 only.",
                fix: subject.serviceFix)
        ]
    }
}
