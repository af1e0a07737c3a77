locals {
  node_groups = {
    core-node-group = merge(local.node_defaults, {
      instance_types = var.core_node_instance_types
      min_size       = var.core_node_min_size
      desired_size   = var.core_node_desired_size
      max_size       = var.core_node_max_size

      block_device_mappings = local.root_volume["core"]

      labels = {
        WorkerType    = "ON_DEMAND"
        NodeGroupType = "core"
      }

      taints = {
        critical_addons_only = {
          key    = "CriticalAddonsOnly"
          value  = "true"
          effect = "NO_SCHEDULE"
        }
      }
    })

    # Do not lengthen this name: general-purpose-group-eks-node-group- is 37 of the 38 characters of an IAM name prefix.
    general-purpose-group = merge(local.node_defaults, {
      instance_types = var.general_node_instance_types
      min_size       = var.general_node_min_size
      desired_size   = var.general_node_desired_size
      max_size       = var.general_node_max_size

      block_device_mappings = local.root_volume["general"]

      labels = {
        WorkerType    = "ON_DEMAND"
        NodeGroupType = "general-purpose"
      }
    })
  }

  node_defaults = {
    ami_type      = "AL2023_x86_64_STANDARD"
    capacity_type = "ON_DEMAND"

    # Session Manager instead of SSH keys.
    iam_role_additional_policies = {
      AmazonSSMManagedInstanceCore = "${local.aws_policies}/AmazonSSMManagedInstanceCore"
    }
  }

  # Size in GiB.
  root_volume = {
    for group, size in { core = var.core_node_disk_size, general = 100 } : group => {
      xvda = {
        device_name = "/dev/xvda"
        ebs = {
          volume_type           = "gp3"
          volume_size           = size
          encrypted             = true
          delete_on_termination = true
        }
      }
    }
  }
}
