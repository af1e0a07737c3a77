extension Rule {
    static let serviceOverlap = Rule(
        "NET023", "service-overlap", .error, about: [.cluster.serviceCidr, .network.vpcCidr],
        title: "The service CIDR is apart from the VPC",
        reason: """
            Inside the cluster an address of a Service hides a machine that has the same one. EKS refuses a service \
            CIDR that overlaps the VPC, and it can never be changed.
            """,
        example: .init(
            wrong: "{vpcCidr: 10.1.0.0/16, serviceCidr: 10.1.0.0/20}",
            right: "{vpcCidr: 10.1.0.0/16, serviceCidr: 172.20.0.0/16}"),
        source: .services
    ) { subject in
        guard let block = subject.block(at: .cluster.serviceCidr), ServiceBlock.prefixes.contains(block.prefix),
            VPCBlocks.isPrivate(block), let vpc = subject.sizedVPCBlocks.first(where: { $0.block.overlaps(block) })
        else { return [] }
        return [
            Violation(
                .cluster.serviceCidr,
                "\(block) shares addresses with \(vpc.block) at \(vpc.path). Services would hide machines, so EKS "
                    + "refuses it.",
                fix: subject.serviceFix)
        ]
    }
}
