# What Prometheus reads of the other add-ons, and the dashboards for it.
#
# The monitors are values of kube-prometheus-stack, not of the charts that they watch: several of those are installed
# at the same time, before Kubernetes knows what a ServiceMonitor is.

locals {
  watched_services = merge(
    {
      karpenter = { namespace = "karpenter", labels = { "app.kubernetes.io/name" = "karpenter" }, port = "http-metrics" }
    },
    var.enable_volcano ? {
      volcano-scheduler   = { namespace = "volcano-system", labels = { app = "volcano-scheduler" }, port = "metrics" }
      volcano-controllers = { namespace = "volcano-system", labels = { app = "volcano-controller" }, port = "metrics" }
    } : {},
    var.enable_kuberay_operator ? {
      kuberay-operator = { namespace = "kuberay-operator", labels = { "app.kubernetes.io/name" = "kuberay-operator" }, port = "http" }
    } : {},
    var.enable_ingress_nginx ? {
      ingress-nginx = { namespace = "ingress-nginx", labels = { "app.kubernetes.io/name" = "ingress-nginx" }, port = "metrics" }
    } : {},
  )

  # The charts of what comes later bring their own: dcgm-exporter, Kubecost, LeaderWorkerSet.

  service_monitors = [
    for name, service in local.watched_services : {
      name              = name
      selector          = { matchLabels = service.labels }
      namespaceSelector = { matchNames = [service.namespace] }
      endpoints         = [{ port = service.port }]
    }
  ]

  # Where there is no Service with the port, the pods are asked.
  pod_monitors = concat(
    var.enable_aws_load_balancer_controller ? [{
      name                = "aws-load-balancer-controller"
      selector            = { matchLabels = { "app.kubernetes.io/name" = "aws-load-balancer-controller" } }
      namespaceSelector   = { matchNames = ["kube-system"] }
      podMetricsEndpoints = [{ port = "metrics-server" }]
    }] : [],
    # The Ray clusters that people make, in whatever namespace.
    var.enable_kuberay_operator ? [
      for type, ports in { head = ["metrics", "as-metrics", "dash-metrics"], worker = ["metrics"] } : {
        name                    = "ray-${type}"
        selector                = { matchLabels = { "ray.io/node-type" = type } }
        namespaceSelector       = { any = true }
        podMetricsEndpoints = [
          for port in ports : {
            port        = port
            relabelings = [{ sourceLabels = ["__meta_kubernetes_pod_label_ray_io_cluster"], targetLabel = "ray_io_cluster" }]
          }
        ]
      }
    ] : [],
  )

  # Each in the version that fits what is installed.
  dashboards = merge(
    {
      for name in ["karpenter-capacity", "karpenter-performance"] :
      name => "aws/karpenter-provider-aws/v${var.karpenter_chart_version}/website/content/en/docs/getting-started/getting-started-with-karpenter/${name}-dashboard.json"
    },
    var.enable_kuberay_operator ? {
      ray              = "ray-project/kuberay/v${local.chart_versions.kuberay_operator}/config/grafana/default_grafana_dashboard.json"
      kuberay-operator = "ray-project/kuberay/v${local.chart_versions.kuberay_operator}/config/grafana/KubeRay-Operator.json"
    } : {},
    var.enable_dcgm_exporter ? {
      gpus = "NVIDIA/dcgm-exporter/4.5.3-${local.chart_versions.dcgm_exporter}/grafana/dcgm-exporter-dashboard.json"
    } : {},
  )
}

# Grafana's sidecar downloads what a key that ends in .url names. Where that fails, the dashboard is missing and
# Grafana runs.
resource "kubernetes_config_map_v1" "dashboards" {
  count = var.enable_kube_prometheus_stack ? 1 : 0

  metadata {
    name      = "addon-dashboards"
    namespace = kubernetes_namespace_v1.monitoring[0].metadata[0].name
    labels    = { grafana_dashboard = "1" }
  }

  data = { for name, path in local.dashboards : "${name}.json.url" => "https://raw.githubusercontent.com/${path}" }
}
