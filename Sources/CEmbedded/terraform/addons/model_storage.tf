# A file system for models and checkpoints, which many pods on many nodes mount at once.

resource "aws_efs_file_system" "models" {
  count = var.enable_model_storage ? 1 : 0

  encrypted = true
  # Paid by what is read and written; a whole node's worth of weights at once needs no planning.
  throughput_mode = "elastic"

  lifecycle_policy {
    transition_to_ia = "AFTER_30_DAYS"
  }
  lifecycle_policy {
    transition_to_primary_storage_class = "AFTER_1_ACCESS"
  }

  tags = merge(var.tags, { Name = "${var.cluster_name}-models" })
}

resource "aws_efs_mount_target" "models" {
  count = var.enable_model_storage ? length(var.private_subnet_ids) : 0

  file_system_id  = aws_efs_file_system.models[0].id
  subnet_id       = var.private_subnet_ids[count.index]
  security_groups = [aws_security_group.models[0].id]
}

resource "aws_security_group" "models" {
  count = var.enable_model_storage ? 1 : 0

  name        = "${var.cluster_name}-models"
  description = "NFS from the nodes of the cluster ${var.cluster_name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.cluster_name}-models" })
}

resource "aws_vpc_security_group_ingress_rule" "models" {
  count = var.enable_model_storage ? 1 : 0

  security_group_id            = aws_security_group.models[0].id
  referenced_security_group_id = var.node_security_group_id
  description                  = "NFS from nodes"
  ip_protocol                  = "tcp"
  from_port                    = 2049
  to_port                      = 2049

  tags = var.tags
}

resource "kubernetes_storage_class_v1" "models" {
  count = var.enable_model_storage ? 1 : 0

  metadata {
    name = "efs-models"
  }

  storage_provisioner = "efs.csi.aws.com"
  # Models outlive the claim of whoever brought them.
  reclaim_policy = "Retain"

  # Each volume is a folder with an access point of its own; the driver sees to encryption on the way.
  parameters = {
    provisioningMode = "efs-ap"
    fileSystemId     = aws_efs_file_system.models[0].id
    directoryPerms   = "0775"
    basePath         = "/volumes"
  }

  depends_on = [module.core_addons, aws_efs_mount_target.models]
}
