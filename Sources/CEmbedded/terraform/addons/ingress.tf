# Ingress NGINX, in a call of its own: its load balancer has to be made after the load balancer controller is there,
# and taken down before the controller goes.
module "ingress" {
  source  = "aws-ia/eks-blueprints-addons/aws"
  version = "1.23.0"

  cluster_name      = var.cluster_name
  cluster_endpoint  = var.cluster_endpoint
  cluster_version   = var.eks_cluster_version
  oidc_provider_arn = var.oidc_provider_arn
  observability_tag = null

  enable_ingress_nginx = var.enable_ingress_nginx
  ingress_nginx = {
    chart_version = local.chart_versions.ingress_nginx
    wait          = true
    timeout       = local.chart_timeout
    values = [yamlencode({
      controller = {
        tolerations       = local.core_node_tolerations
        service           = { annotations = local.ingress_load_balancer }
        admissionWebhooks = { patch = { tolerations = local.core_node_tolerations } }
        metrics           = { enabled = var.enable_kube_prometheus_stack }
      }
    })]
  }

  tags = var.tags

  depends_on = [module.core_addons]
}

locals {
  # A network load balancer either way: by the controller straight to the pods, or by EKS itself through node ports. EKS
  # takes tags from the Service alone, and ends a value at an =.
  ingress_load_balancer = merge(
    local.ingress_subnets,
    var.enable_aws_load_balancer_controller ? {
      "service.beta.kubernetes.io/aws-load-balancer-type"            = "external"
      "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type" = "ip"
      "service.beta.kubernetes.io/aws-load-balancer-scheme"          = var.ingress_scheme
      } : merge(
      {
        "service.beta.kubernetes.io/aws-load-balancer-type" = "nlb"
        "service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags" = join(",", [
          for key, value in local.controller_tags : "${key}=${value}" if !strcontains(value, "=")
        ])
      },
      var.ingress_scheme == "internal" ? { "service.beta.kubernetes.io/aws-load-balancer-internal" = "true" } : {},
    ),
  )

  # Where no tag leads to them. Either controller reads this.
  ingress_subnets = var.existing_vpc_id == "" || var.tag_subnets ? {} : {
    "service.beta.kubernetes.io/aws-load-balancer-subnets" = join(",", var.ingress_scheme == "internal" ? var.private_subnet_ids : var.public_subnet_ids)
  }
}
