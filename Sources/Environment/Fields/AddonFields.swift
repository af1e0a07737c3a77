extension FieldPath {
    package static var addons: AddonPaths { AddonPaths() }
}

/// Which path each add-on has.
package struct AddonPaths: Sendable {
    package var awsLoadBalancerController: FieldPath { FieldPath(field: "addons.awsLoadBalancerController") }
    package var awsEfsCsiDriver: FieldPath { FieldPath(field: "addons.awsEfsCsiDriver") }
    package var ingressNginx: FieldPath { FieldPath(field: "addons.ingressNginx") }
    package var kubePrometheusStack: FieldPath { FieldPath(field: "addons.kubePrometheusStack") }
    package var volcano: FieldPath { FieldPath(field: "addons.volcano") }
    package var kuberayOperator: FieldPath { FieldPath(field: "addons.kuberayOperator") }
    package var kubecost: FieldPath { FieldPath(field: "addons.kubecost") }
    package var nvidiaDevicePlugin: FieldPath { FieldPath(field: "addons.nvidiaDevicePlugin") }
    package var cloudwatchObservability: FieldPath { FieldPath(field: "addons.cloudwatchObservability") }

    /// The path of the add-on that a table names; nil when nobody can decide about it.
    package subscript(name: String) -> FieldPath? { FieldPath(reading: "addons.\(name)") }
}

extension FieldCatalogue {
    static let addons: [Field] = [
        .toggle(
            .addons.awsLoadBalancerController, "AWS Load Balancer Controller", \.addons.awsLoadBalancerController,
            group: .addons, variables: [.init(.addons, "enable_aws_load_balancer_controller")],
            help: "Makes AWS load balancers for Kubernetes Services and Ingresses."),
        .toggle(
            .addons.awsEfsCsiDriver, "EFS CSI driver", \.addons.awsEfsCsiDriver, group: .addons,
            variables: [.init(.addons, "enable_aws_efs_csi_driver")],
            help: "Lets pods mount EFS file systems: shared data sets and checkpoints."),
        .toggle(
            .addons.ingressNginx, "ingress-nginx", \.addons.ingressNginx, group: .addons,
            variables: [.init(.addons, "enable_ingress_nginx")],
            help: "Ingress controller behind a load balancer. Retired upstream in March 2026: no more security fixes."),
        .toggle(
            .addons.kubePrometheusStack, "kube-prometheus-stack", \.addons.kubePrometheusStack, group: .addons,
            variables: [.init(.addons, "enable_kube_prometheus_stack")],
            help: "Prometheus, Grafana and Alertmanager: metrics, dashboards and alerts."),
        .toggle(
            .addons.volcano, "Volcano", \.addons.volcano, group: .addons,
            variables: [.init(.addons, "enable_volcano")],
            help: "Batch scheduler: gangs of pods start together or not at all."),
        .toggle(
            .addons.kuberayOperator, "KubeRay operator", \.addons.kuberayOperator, group: .addons,
            variables: [.init(.addons, "enable_kuberay_operator")],
            help: "Runs Ray clusters and jobs, with Volcano as their scheduler when it is there."),
        .toggle(
            .addons.kubecost, "Kubecost", \.addons.kubecost, group: .addons,
            variables: [.init(.addons, "enable_kubecost")],
            help: "Shows what each namespace and workload costs, from the metrics of kube-prometheus-stack."),
        .toggle(
            .addons.nvidiaDevicePlugin, "NVIDIA device plugin", \.addons.nvidiaDevicePlugin, group: .addons,
            variables: [.init(.addons, "enable_nvidia_device_plugin")],
            help: """
                Announces GPUs of nodes whose AMI brings no plugin. The GPU pool's Bottlerocket does, so it is \
                needed only for nodes of your own.
                """),
        .toggle(
            .addons.cloudwatchObservability, "CloudWatch Observability", \.addons.cloudwatchObservability,
            group: .addons, variables: [.init(.cluster, "enable_cloudwatch_observability")],
            help: "Container logs and metrics in CloudWatch, through the EKS add-on. Billed by what it takes in."),
    ]
}
