extension Rule {
    static let bottlerocketUnverified = Rule(
        "EKS008", "bottlerocket-unverified", .note, title: "A Bottlerocket image exists for the Kubernetes version",
        reason: """
            Karpenter's nodes run Bottlerocket, whose images come for each Kubernetes version separately, sometimes \
            weeks later. Without an image the pools start no node.
            """,
        example: .init(wrong: "cluster: {version: \"1.37\"}", right: "cluster: {version: \"1.36\"}"),
        source: .init("Bottlerocket's variants, aws-k8s-1.NN and aws-k8s-1.NN-nvidia", "2026-11-23")
    ) { subject in
        let pools = subject.document.pools
        guard pools.cpu.enabled || pools.gpu.enabled, let version = subject.version, !version.bottlerocketVerified
        else { return [] }
        return [
            Violation(
                "cluster.version",
                "Slipway has not seen a Bottlerocket image for Kubernetes \(version.version), and the pools' nodes run "
                    + "Bottlerocket. The preflight asks AWS for it.",
                fix: subject.versionFix)
        ]
    }
}
