extension Rule {
    static let endpointPrivate = Rule(
        "EKS010", "endpoint-private", .warning, about: [.cluster.endpointPublicAccess],
        title: "Who applies the stages can reach the Kubernetes API",
        reason: """
            With the public endpoint off, the API answers inside the VPC only. The add-ons stage and kubectl then have \
            to run there, or reach it through a VPN, a transit gateway or a bastion; else the apply stops after the \
            cluster is paid for. No document can say whether such a way exists.
            """,
        example: .init(
            wrong: "cluster: {endpointPublicAccess: false}    # applied from a laptop",
            right: "cluster: {endpointPublicAccess: true, endpointPublicAccessCidrs: [203.0.113.0/24]}"),
        source: .endpointGuide
    ) { subject in
        guard !subject.document.cluster.endpointPublicAccess else { return [] }
        let agent = subject.document.delivery.rafay.enabled ? " and Rafay's agent" : ""
        return [
            Violation(
                .cluster.endpointPublicAccess,
                "The Kubernetes API answers only inside the VPC: the add-ons stage, kubectl\(agent) have to run there "
                    + "or come in by a VPN, or the apply stops half way.",
                // Who chose a private VPC knows.
                severity: subject.document.network.isPrivate ? .note : nil)
        ]
    }
}
