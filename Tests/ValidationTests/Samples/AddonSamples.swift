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
]
