import Environment

/// One document at least for each rule about add-ons.
let addonSamples: [Sample] = [
    Sample("ADD001", .note, at: "addons.ingressNginx", [:]),
    Sample("ADD002", .note, at: "addons.kubecost", ["addons.kubePrometheusStack": .flag(false)]),
    Sample("ADD003", .note, at: "addons.kuberayOperator", ["addons.volcano": .flag(false)]),
    Sample("ADD004", .note, at: "addons.volcano", ["addons.kuberayOperator": .flag(false)]),
    Sample("ADD005", .warning, at: "addons.ingressNginx", ["addons.awsLoadBalancerController": .flag(false)]),
    Sample("ADD006", .note, at: "addons.nvidiaDevicePlugin", ["addons.nvidiaDevicePlugin": .flag(true)]),
    Sample(
        "ADD007", .warning, at: "addons.kubePrometheusStack",
        ["addons.kubePrometheusStack": .flag(false), "addons.cloudwatchObservability": .flag(false)]),
]
