locals {
  node_groups = {
    core-node-group = {
      instance_types = var.core_node_instance_types
      size           = { min = var.core_node_min_size, desired = var.core_node_desired_size, max = var.core_node_max_size }
      disk_size      = var.core_node_disk_size
      labels         = { WorkerType = "ON_DEMAND", NodeGroupType = "core" }
      taints         = { critical_addons_only = { key = "CriticalAddonsOnly", value = "true", effect = "NO_SCHEDULE" } }
    }
    general-purpose-group = {
      instance_types = var.general_node_instance_types
      size           = { min = var.general_node_min_size, desired = var.general_node_desired_size, max = var.general_node_max_size }
      disk_size      = 100
      labels         = { WorkerType = "ON_DEMAND", NodeGroupType = "general-purpose" }
      taints         = {}
    }
  }
}

module "node_group" {
  source   = "./node-group"
  for_each = local.node_groups

  name         = each.key
  cluster_name = var.cluster_name
  # From the cluster, so that the control plane is made, and upgraded, before its nodes.
  kubernetes_version = module.eks.cluster_version

  subnet_ids         = var.private_subnet_ids
  security_group_ids = [module.eks.node_security_group_id]

  instance_types = each.value.instance_types
  size           = each.value.size
  disk_size      = each.value.disk_size
  labels         = each.value.labels
  taints         = each.value.taints

  aws_policies = local.aws_policies
  tags         = var.tags

  # Pods have a network and an identity before there is a node. The module reads nothing: what it reads would only be
  # known after a change of these.
  depends_on = [aws_eks_addon.before_nodes]
}
