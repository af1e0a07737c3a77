data "aws_partition" "current" {}

locals {
  partition    = data.aws_partition.current.partition
  aws_policies = "arn:${local.partition}:iam::aws:policy"
}

module "ebs_csi_driver_role" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  name        = "${var.cluster_name}-ebs-csi"
  description = "EBS CSI driver of the cluster ${var.cluster_name}"

  policies = {
    AmazonEBSCSIDriverPolicy = "${local.aws_policies}/service-role/AmazonEBSCSIDriverPolicy"
  }

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["kube-system:ebs-csi-controller-sa"]
    }
  }

  tags = var.tags
}

module "cloudwatch_observability_role" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  create = var.enable_cloudwatch_observability

  name        = "${var.cluster_name}-cw-agent"
  description = "CloudWatch agent and Fluent Bit of the cluster ${var.cluster_name}"

  policies = {
    CloudWatchAgentServerPolicy = "${local.aws_policies}/CloudWatchAgentServerPolicy"
    AWSXrayWriteOnlyAccess      = "${local.aws_policies}/AWSXrayWriteOnlyAccess"
  }

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["amazon-cloudwatch:cloudwatch-agent"]
    }
  }

  tags = var.tags
}

module "fsx_csi_driver_role" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  create = var.enable_aws_fsx_csi_driver

  name        = "${var.cluster_name}-fsx-csi"
  description = "FSx for Lustre CSI driver of the cluster ${var.cluster_name}"

  attach_fsx_lustre_csi_policy     = true
  fsx_lustre_csi_service_role_arns = ["arn:${local.partition}:iam::*:role/aws-service-role/s3.data-source.lustre.fsx.amazonaws.com/*"]

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["kube-system:fsx-csi-controller-sa"]
    }
  }

  tags = var.tags
}

module "mountpoint_s3_csi_driver_role" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role-for-service-accounts"
  version = "6.5.0"

  create = var.enable_mountpoint_s3_csi_driver

  name        = "${var.cluster_name}-s3-csi"
  description = "Mountpoint for S3 CSI driver of the cluster ${var.cluster_name}"

  # These buckets and no others.
  attach_mountpoint_s3_csi_policy = true
  mountpoint_s3_csi_bucket_arns   = [for bucket in var.mountpoint_s3_buckets : "arn:${local.partition}:s3:::${bucket}"]
  mountpoint_s3_csi_path_arns     = [for bucket in var.mountpoint_s3_buckets : "arn:${local.partition}:s3:::${bucket}/*"]

  oidc_providers = {
    cluster = {
      provider_arn               = module.eks.oidc_provider_arn
      namespace_service_accounts = ["kube-system:s3-csi-driver-sa"]
    }
  }

  tags = var.tags
}
