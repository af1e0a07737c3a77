# Add-ons for data and AI, and Karpenter's pools.

module "data_addons" {
  source  = "aws-ia/eks-data-addons/aws"
  version = "1.38.0"

  oidc_provider_arn = var.oidc_provider_arn

  enable_volcano = var.enable_volcano
  volcano_helm_config = {
    version = local.chart_versions.volcano
    timeout = local.chart_timeout
    values = [yamlencode({
      custom = {
        default_tolerations       = local.core_node_tolerations
        scheduler_config_override = local.volcano_scheduler
      }
    })]
  }

  enable_kuberay_operator = var.enable_kuberay_operator
  kuberay_operator_helm_config = {
    version = local.chart_versions.kuberay_operator
    timeout = local.chart_timeout
    values = [yamlencode({
      tolerations    = local.core_node_tolerations
      batchScheduler = { name = var.enable_volcano ? "volcano" : "" }
    })]
  }

  enable_kubecost = var.enable_kubecost
  kubecost_helm_config = {
    # Not public.ecr.aws/kubecost, which lacks this version: github.com/kubecost/kubecost#4532.
    repository = "https://kubecost.github.io/cost-analyzer/"
    version    = local.chart_versions.kubecost
    timeout    = local.chart_timeout
    values     = [yamlencode(local.kubecost_values)]
  }

  enable_nvidia_device_plugin = var.enable_nvidia_device_plugin
  nvidia_device_plugin_helm_config = {
    # The module's default name is that of another plugin.
    name    = "nvidia-device-plugin"
    version = local.chart_versions.nvidia_device_plugin
    timeout = local.chart_timeout
    values  = [yamlencode(local.nvidia_device_plugin_values)]
  }

  enable_karpenter_resources      = length(local.karpenter_resources) > 0
  karpenter_resources_helm_config = local.karpenter_resources

  # The pools need the controller while they are made and while they are taken down, and their nodes the way in.
  depends_on = [
    module.core_addons,
    aws_eks_access_entry.karpenter_nodes,
    kubernetes_storage_class_v1.gp3,
  ]
}

locals {
  # The chart's own configuration without enqueue and overcommit. These hold a job back, without pods, while the nodes
  # of the moment have no room for it, and Karpenter starts nodes for pods only: github.com/volcano-sh/volcano#3910.
  # Without enqueue, allocate lets each job's pods come into being and marks those that no node takes.
  volcano_scheduler = <<-YAML
    actions: "allocate, backfill"
    tiers:
    - plugins:
      - name: priority
      - name: gang
        enablePreemptable: false
      - name: conformance
    - plugins:
      - name: drf
        enablePreemptable: false
      - name: predicates
      - name: proportion
      - name: nodeorder
      - name: binpack
  YAML

  kubecost_values = {
    global = {
      prometheus = merge(
        { enabled = !var.enable_kube_prometheus_stack },
        var.enable_kube_prometheus_stack ? { fqdn = local.prometheus_url } : {},
      )
      # Grafana comes with kube-prometheus-stack or not at all.
      grafana = { enabled = false, proxy = false }
    }

    # By this Prometheus learns what Kubecost measures; without it Kubecost would read back nothing.
    serviceMonitor = { enabled = var.enable_kube_prometheus_stack }

    prometheus = {
      server = merge(
        # By this name Kubecost knows the cluster too, whoever's Prometheus it reads.
        { global = { external_labels = { cluster_id = var.cluster_name } } },
        # Its own Prometheus, where there is no other.
        var.enable_kube_prometheus_stack ? {} : { tolerations = local.core_node_tolerations },
      )
    }

    # Nothing about this cluster goes to the vendor.
    reporting = {
      logCollection    = false
      productAnalytics = false
      errorReporting   = false
      valuesReporting  = false
    }

    tolerations = local.core_node_tolerations
    forecasting = { tolerations = local.core_node_tolerations }
  }

  # For GPU nodes beside the pools of this stage, such as a node group on an AL2023 NVIDIA image: they say so by the
  # label. Bottlerocket's NVIDIA variant runs a plugin of its own, and two would fight over one socket.
  nvidia_device_plugin_values = {
    # The module's own values switch it on.
    nfd = { enabled = false }
    gfd = { enabled = false }

    affinity = {
      nodeAffinity = {
        requiredDuringSchedulingIgnoredDuringExecution = {
          nodeSelectorTerms = [{
            matchExpressions = concat(
              [{ key = "nvidia.com/gpu.present", operator = "In", values = ["true"] }],
              # Kubernetes takes no empty list.
              [for names in [keys(var.pools)] : { key = "karpenter.k8s.aws/ec2nodeclass", operator = "NotIn", values = names } if length(names) > 0],
            )
          }]
        }
      }
    }

    tolerations = [{ key = "nvidia.com/gpu", operator = "Exists", effect = "NoSchedule" }]
  }
}
