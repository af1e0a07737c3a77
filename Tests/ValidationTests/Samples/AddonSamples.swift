import Environment

/// One document at least for each rule about add-ons.
let addonSamples: [Sample] = [
    Sample("ADD001", .note, at: "addons.ingressNginx", [:]),
    Sample("ADD002", .note, at: "addons.kubecost", ["addons.kubePrometheusStack": false]),
    Sample("ADD003", .note, at: "addons.kuberayOperator", ["addons.volcano": false]),
    Sample("ADD004", .note, at: "addons.volcano", ["addons.kuberayOperator": false]),
    Sample("ADD005", .warning, at: "addons.ingressNginx", ["addons.awsLoadBalancerController": false]),
    Sample("ADD006", .note, at: "addons.nvidiaDevicePlugin", ["addons.nvidiaDevicePlugin": true]),
    Sample(
        "ADD007", .warning, at: "addons.kubePrometheusStack",
        ["addons.kubePrometheusStack": false, "addons.cloudwatchObservability": false]),
    Sample(
        "ADD008", .error, at: "addons.applicationSignals",
        ["addons.applicationSignals": true, "addons.cloudwatchObservability": false]),
    Sample(
        "ADD009", .error, at: "addons.modelStorage", ["addons.modelStorage": true, "addons.awsEfsCsiDriver": false]),
    Sample("ADD010", .note, at: "addons.dcgmExporter", ["addons.kubePrometheusStack": false]),
    Sample("ADD011", .error, at: "addons.s3Buckets", ["addons.mountpointS3CsiDriver": true]),
    Sample(
        "ADD012", .error, at: "addons.s3Buckets[0]",
        ["addons.mountpointS3CsiDriver": true, "addons.s3Buckets": ["s3://models"]]),
    Sample("ADD013", .note, at: "cluster.version", hasFix: false, ["addons.kubecost": false]),
    Sample(
        "ADD013", .note, at: "cluster.version", hasFix: false,
        ["cluster.version": "1.35", "addons.ingressNginx": false, "addons.volcano": false]),
    Sample(
        "ADD014", at: "addons.ingressScheme",
        [
            "network.existingVpc.id": "vpc-0123456789abcdef0",
            "network.existingVpc.privateSubnets": ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"],
            "network.existingVpc.publicSubnets": [], "addons.ingressScheme": "internet-facing",
        ]),
    Sample(
        "ADD014", at: "addons.ingressScheme",
        ["network.natGateways": "none", "network.publicSubnets": [], "addons.ingressScheme": "internet-facing"]),
]
