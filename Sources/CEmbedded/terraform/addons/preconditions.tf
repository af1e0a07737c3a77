# Checks across variables. A variable's own validation may look at other variables only from Terraform 1.9 on.

locals {
  kubernetes_minor = tonumber(split(".", var.eks_cluster_version)[1])
  karpenter_minor  = tonumber(split(".", var.karpenter_chart_version)[1])
  # latest has no number, and is newer than all that have one.
  bottlerocket_minor = try(tonumber(split(".", var.bottlerocket_version)[1]), 999)

  # Minor version of Karpenter 1 that a minor version of Kubernetes 1 needs at least:
  # karpenter-provider-aws v1.14.1, website/content/en/docs/upgrading/compatibility.md.
  oldest_karpenter_minor = { 31 = 0, 32 = 2, 33 = 5, 34 = 6, 35 = 9, 36 = 13 }

  # Minor version of Bottlerocket 1 that first had images for a minor version of Kubernetes 1: its changelogs.
  oldest_bottlerocket_minor = { 35 = 53, 36 = 61, 37 = 66 }
}

resource "terraform_data" "preconditions" {
  lifecycle {
    precondition {
      condition     = local.karpenter_minor >= lookup(local.oldest_karpenter_minor, local.kubernetes_minor, 0)
      error_message = "Kubernetes ${var.eks_cluster_version} needs Karpenter 1.${lookup(local.oldest_karpenter_minor, local.kubernetes_minor, 0)} or newer. Raise karpenter_chart_version."
    }

    precondition {
      condition     = local.bottlerocket_minor >= lookup(local.oldest_bottlerocket_minor, local.kubernetes_minor, 0)
      error_message = "Bottlerocket has images for Kubernetes ${var.eks_cluster_version} from 1.${lookup(local.oldest_bottlerocket_minor, local.kubernetes_minor, 0)}.0 on. Raise bottlerocket_version."
    }

    # Bottlerocket's changelog of v1.44.0. A node that does not know a setting does not start.
    precondition {
      condition     = !var.enable_soci_snapshotter || local.bottlerocket_minor >= 44
      error_message = "enable_soci_snapshotter needs Bottlerocket 1.44.0 or newer. Raise bottlerocket_version."
    }

    precondition {
      condition     = !var.enable_model_storage || var.enable_aws_efs_csi_driver
      error_message = "enable_model_storage needs enable_aws_efs_csi_driver, which mounts the file system."
    }
  }
}
