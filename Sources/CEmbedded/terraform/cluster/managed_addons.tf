# EKS add-ons. Pods' network and identity come before the nodes; the rest after them, since CoreDNS and the controllers
# wait for a node. One that is switched off goes, its pods with it, and only then its role.

resource "aws_eks_addon" "before_nodes" {
  for_each = { for name, addon in local.addons : name => addon if contains(local.addons_before_nodes, name) }

  cluster_name             = var.cluster_name
  addon_name               = each.key
  addon_version            = terraform_data.addon_version[each.key].input
  configuration_values     = try(each.value.configuration_values, null)
  service_account_role_arn = try(each.value.service_account_role_arn, null)

  preserve                    = false
  resolve_conflicts_on_create = "NONE"
  resolve_conflicts_on_update = "OVERWRITE"

  tags = var.tags
}

resource "aws_eks_addon" "after_nodes" {
  for_each = { for name, addon in local.addons : name => addon if !contains(local.addons_before_nodes, name) }

  cluster_name             = var.cluster_name
  addon_name               = each.key
  addon_version            = terraform_data.addon_version[each.key].input
  configuration_values     = try(each.value.configuration_values, null)
  service_account_role_arn = try(each.value.service_account_role_arn, null)

  preserve                    = false
  resolve_conflicts_on_create = "NONE"
  resolve_conflicts_on_update = "OVERWRITE"

  tags = var.tags

  depends_on = [module.node_group]
}

data "aws_eks_addon_version" "newest" {
  for_each = local.addons

  addon_name         = each.key
  kubernetes_version = module.eks.cluster_version
  most_recent        = true
}

# The version that was EKS's newest when the add-on came, or when the Kubernetes version changed. The state keeps it, so
# that an edit of something else months later upgrades nothing.
resource "terraform_data" "addon_version" {
  for_each = local.addons

  input            = data.aws_eks_addon_version.newest[each.key].version
  triggers_replace = [module.eks.cluster_version]

  lifecycle {
    ignore_changes = [input]
  }
}

locals {
  addons_before_nodes = ["vpc-cni", "eks-pod-identity-agent"]

  addons = merge(
    {
      vpc-cni                = {}
      eks-pod-identity-agent = {}
      kube-proxy             = {}
      coredns                = {}
      aws-ebs-csi-driver = {
        service_account_role_arn = module.ebs_csi_driver_role.arn
        configuration_values     = jsonencode({ controller = { extraVolumeTags = local.controller_tags } })
      }
    },
    var.enable_cloudwatch_observability ? {
      amazon-cloudwatch-observability = {
        service_account_role_arn = module.cloudwatch_observability_role.arn
        configuration_values     = jsonencode(local.cloudwatch_observability)
      }
    } : {},
    var.enable_metrics_server ? {
      metrics-server = {
        configuration_values = jsonencode({
          tolerations = [{ key = "CriticalAddonsOnly", operator = "Exists" }]
        })
      }
    } : {},
    var.enable_node_monitoring_agent ? {
      eks-node-monitoring-agent = {
        # What asks the GPUs stays off their nodes by itself, and the nodes' AcceleratedHardwareReady then says nothing.
        configuration_values = jsonencode({
          dcgmAgent = { tolerations = [{ key = "nvidia.com/gpu", operator = "Exists" }] }
        })
      }
    } : {},
    var.enable_aws_fsx_csi_driver ? {
      aws-fsx-csi-driver = {
        service_account_role_arn = module.fsx_csi_driver_role.arn
        # By the cluster's tag they are found when the cluster is taken down.
        configuration_values = jsonencode({ controller = { extraTags = merge(local.controller_tags, {
          "kubernetes.io/cluster/${var.cluster_name}" = "owned"
        }) } })
      }
    } : {},
    var.enable_mountpoint_s3_csi_driver ? {
      aws-mountpoint-s3-csi-driver = {
        service_account_role_arn = module.mountpoint_s3_csi_driver_role.arn
        # Also on GPU nodes, whose taint version 1 does not tolerate by itself.
        configuration_values = jsonencode({ node = { tolerateAllTaints = true } })
      }
    } : {},
  )

  cloudwatch_observability = {
    # Left alone, version 5 and newer put Application Signals into every workload by themselves: init containers in
    # pods of others, and a bill by the request.
    manager = { applicationSignals = { autoMonitor = { monitorAllServices = var.enable_application_signals } } }
    # Starts without the capability that Bottlerocket asks for, and crashes: aws-observability/helm-charts#34.
    dcgmExporter = { enabled = false }
  }

  # Tags for what controllers make. They take them on a command line, as key=value with commas between.
  controller_tags = {
    for key, value in var.tags : key => value
    if can(regex("^(?:[\\pL\\pN _./+@-]|:[\\pL\\pN_./+@-])+$", key)) && can(regex("^(?:[\\pL\\pN _./=+@-]|:[\\pL\\pN_./=+@-])*$", value))
  }
}
