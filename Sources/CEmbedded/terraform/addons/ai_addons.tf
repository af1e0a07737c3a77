# Add-ons for AI that eks-data-addons does not have.

resource "helm_release" "dcgm_exporter" {
  count = var.enable_dcgm_exporter ? 1 : 0

  name             = "dcgm-exporter"
  namespace        = "dcgm-exporter"
  create_namespace = true
  repository       = "https://nvidia.github.io/dcgm-exporter/helm-charts"
  chart            = "dcgm-exporter"
  version          = local.chart_versions.dcgm_exporter
  timeout          = local.chart_timeout

  values = [yamlencode({
    # The chart's capability SYS_ADMIN is what Bottlerocket shows all GPUs to: bottlerocket-os/bottlerocket#3992.
    tolerations = [{ operator = "Exists" }]
    affinity = {
      nodeAffinity = {
        requiredDuringSchedulingIgnoredDuringExecution = {
          # Either is enough: a node of Karpenter's GPU pool, or one that says so itself.
          nodeSelectorTerms = [
            { matchExpressions = [{ key = "accelerator", operator = "In", values = ["nvidia"] }] },
            { matchExpressions = [{ key = "nvidia.com/gpu.present", operator = "In", values = ["true"] }] },
          ]
        }
      }
    }

    # The pod in a measurement is the one that has the GPU, not the exporter's.
    serviceMonitor = var.enable_kube_prometheus_stack ? { enabled = true, honorLabels = true } : { enabled = false }
  })]

  depends_on = [module.core_addons]
}

resource "helm_release" "lws" {
  count = var.enable_leader_worker_set ? 1 : 0

  name             = "lws"
  namespace        = "lws-system"
  create_namespace = true
  repository       = "oci://registry.k8s.io/lws/charts"
  chart            = "lws"
  version          = local.chart_versions.lws
  timeout          = local.chart_timeout

  values = [yamlencode({
    tolerations      = local.core_node_tolerations
    enablePrometheus = var.enable_kube_prometheus_stack
  })]

  depends_on = [module.core_addons]
}

# Kubeflow offers no chart for it alone; this stage's own has the objects of its release.
resource "helm_release" "mpi_operator" {
  count = var.enable_mpi_operator ? 1 : 0

  name             = "mpi-operator"
  namespace        = "mpi-operator"
  create_namespace = true
  chart            = "${path.module}/charts/mpi-operator"
  version          = yamldecode(file("${path.module}/charts/mpi-operator/Chart.yaml")).version
  timeout          = local.chart_timeout

  values = [yamlencode({
    tolerations   = local.core_node_tolerations
    gangScheduler = var.enable_volcano ? "volcano" : ""
  })]

  depends_on = [module.core_addons]
}
