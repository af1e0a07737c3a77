module "eks" {
  source  = "terraform-aws-modules/eks/aws"
  version = "21.12.0"

  name               = var.cluster_name
  kubernetes_version = var.eks_cluster_version

  upgrade_policy = {
    support_type = upper(var.cluster_support_type)
  }

  vpc_id                   = var.vpc_id
  subnet_ids               = var.private_subnet_ids
  control_plane_subnet_ids = var.control_plane_subnet_ids
  service_ipv4_cidr        = var.cluster_service_cidr

  endpoint_private_access      = true
  endpoint_public_access       = var.cluster_endpoint_public_access
  endpoint_public_access_cidrs = var.cluster_endpoint_public_access ? var.cluster_endpoint_public_access_cidrs : null

  enabled_log_types           = var.cluster_log_types
  create_cloudwatch_log_group = length(var.cluster_log_types) > 0

  access_entries         = local.admin_access_entries
  kms_key_administrators = local.key_administrator_arns

  node_security_group_additional_rules = local.node_security_group_rules
  # Karpenter gives its nodes every security group with this tag, and only this group may carry it: together with the
  # cluster's primary group a node would have two groups that bear the cluster's ownership tag, which the load
  # balancer controller refuses.
  node_security_group_tags = {
    "karpenter.sh/discovery" = var.cluster_name
  }

  tags = var.tags
}

locals {
  node_security_group_rules = {
    # Beyond the ephemeral ports that the module opens: a Service whose pods listen on 80 or 443 is reached from
    # other nodes at that port, and collective communication between GPUs (EFA) uses no port at all.
    ingress_self_all = {
      description = "Nodes to nodes"
      type        = "ingress"
      protocol    = "-1"
      from_port   = 0
      to_port     = 0
      self        = true
    }
    # Admission webhooks listen on whatever port their chart chose.
    ingress_cluster_all = {
      description                   = "Cluster API to nodes"
      type                          = "ingress"
      protocol                      = "-1"
      from_port                     = 0
      to_port                       = 0
      source_cluster_security_group = true
    }
  }
}
