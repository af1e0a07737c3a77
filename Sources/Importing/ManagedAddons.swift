import Environment

/// EKS's own add-ons by the names that AWS has for them, and what becomes of each.
enum ManagedAddons {
    static let table: [String: UpstreamMeaning] = [
        "amazon-cloudwatch-observability": .field(.addons[.cloudwatchObservability]),
        "aws-ebs-csi-driver": .nothing("It is always there."),
        "aws-efs-csi-driver": .field(.addons[.awsEfsCsiDriver]),
        "aws-fsx-csi-driver": .field(.addons[.awsFsxCsiDriver]),
        "aws-mountpoint-s3-csi-driver": .nothing(
            "It mounts the buckets that are named and no others, and the file names none: set \(Self.mountpoint)."),
        "coredns": .nothing("It is always there."),
        "eks-node-monitoring-agent": .field(.addons[.nodeMonitoringAgent]),
        "eks-pod-identity-agent": .nothing("It is always there."),
        "kube-proxy": .nothing("It is always there."),
        "metrics-server": .field(.addons[.metricsServer]),
        "vpc-cni": .nothing("It is always there."),
    ]

    private static let mountpoint = "\(Addon.mountpointS3CsiDriver.path) and \(FieldPath.addons.s3Buckets)"
}
