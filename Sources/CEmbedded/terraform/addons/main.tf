data "aws_partition" "current" {}

locals {
  aws_policies = "arn:${data.aws_partition.current.partition}:iam::aws:policy"

  # Opens core-node-group to system add-ons. Where it is missing, a pod lands on general-purpose-group, which is small.
  core_node_tolerations = [{ key = "CriticalAddonsOnly", operator = "Exists" }]

  # Tags for what controllers make. They take them on a command line, as key=value with commas between.
  controller_tags = {
    for key, value in var.tags : key => value
    if can(regex("^(?:[\\pL\\pN _./+@-]|:[\\pL\\pN_./+@-])+$", key)) && can(regex("^(?:[\\pL\\pN _./=+@-]|:[\\pL\\pN_./=+@-])*$", value))
  }

  # Seconds that a chart may take until its pods are ready, first pull of large images included.
  chart_timeout = 900
}

module "core_addons" {
  source  = "aws-ia/eks-blueprints-addons/aws"
  version = "1.23.0"

  cluster_name      = var.cluster_name
  cluster_endpoint  = var.cluster_endpoint
  cluster_version   = var.eks_cluster_version
  oidc_provider_arn = var.oidc_provider_arn

  # No CloudFormation stack that only counts users.
  observability_tag = null

  enable_aws_load_balancer_controller = var.enable_aws_load_balancer_controller
  aws_load_balancer_controller = {
    chart_version = local.chart_versions.aws_load_balancer_controller
    wait          = true
    timeout       = local.chart_timeout
    values        = [yamlencode(local.aws_load_balancer_controller_values)]
  }

  enable_aws_efs_csi_driver = var.enable_aws_efs_csi_driver
  aws_efs_csi_driver = {
    chart_version = local.chart_versions.aws_efs_csi_driver
    wait          = true
    timeout       = local.chart_timeout
    values = [yamlencode({
      controller = {
        tolerations = local.core_node_tolerations
        # The driver splits its tags at blanks and colons that have no backslash before them.
        tags = { for key, value in local.controller_tags : replace(key, "/([ :])/", "\\$1") => replace(value, "/([ :])/", "\\$1") }
      }
    })]
    # AWS keeps this policy in step with the driver.
    role_policies = {
      AmazonEFSCSIDriverPolicy = "${local.aws_policies}/service-role/AmazonEFSCSIDriverPolicy"
    }
  }

  enable_kube_prometheus_stack = var.enable_kube_prometheus_stack
  kube_prometheus_stack = {
    chart_version    = local.chart_versions.kube_prometheus_stack
    namespace        = one(kubernetes_namespace_v1.monitoring[*].metadata[0].name)
    create_namespace = false
    wait             = true
    timeout          = local.chart_timeout
    values           = [yamlencode(local.kube_prometheus_stack_values)]
  }

  enable_karpenter                           = true
  karpenter_enable_spot_termination          = true
  karpenter_enable_instance_profile_creation = true
  karpenter                                  = local.karpenter
  karpenter_node                             = local.karpenter_node

  tags = var.tags
}

locals {
  aws_load_balancer_controller_values = {
    # Pods do not reach the instance metadata service, whose hop limit on the nodes is 1.
    region = var.aws_region
    vpcId  = var.vpc_id

    tolerations = local.core_node_tolerations

    # By this webhook a Service of type LoadBalancer without a class gets this controller's load balancer, with the
    # tags below, and not the one of Kubernetes' old controller. A Service that is made before the webhook answers
    # must not be refused for that.
    serviceMutatorWebhookConfig = { failurePolicy = "Ignore" }

    defaultTags = local.controller_tags
  }
}
