# What claims for FSx for Lustre need besides its driver, which the cluster stage installs: a way in, and a class that
# names it. The file systems themselves come and go with claims.

resource "aws_security_group" "lustre" {
  count = var.enable_aws_fsx_csi_driver ? 1 : 0

  name        = "${var.cluster_name}-lustre"
  description = "Lustre from the nodes of the cluster ${var.cluster_name}"
  vpc_id      = var.vpc_id

  tags = merge(var.tags, { Name = "${var.cluster_name}-lustre" })
}

locals {
  # Who calls whom: nodes the file system's servers, these each other, and these the nodes back, on Lustre's ports.
  # FSx for Lustre User Guide, file system access control with Amazon VPC.
  lustre_calls = var.enable_aws_fsx_csi_driver ? {
    nodes-to-servers   = { from = var.node_security_group_id, to = aws_security_group.lustre[0].id }
    servers-to-servers = { from = aws_security_group.lustre[0].id, to = aws_security_group.lustre[0].id }
    servers-to-nodes   = { from = aws_security_group.lustre[0].id, to = var.node_security_group_id }
  } : {}
  lustre_ports = { "988" = 988, "1018" = 1023 }

  lustre_rules = {
    for pair in setproduct(keys(local.lustre_calls), keys(local.lustre_ports)) : join("-", pair) => {
      from       = local.lustre_calls[pair[0]].from
      to         = local.lustre_calls[pair[0]].to
      first_port = tonumber(pair[1])
      last_port  = local.lustre_ports[pair[1]]
    }
  }
}

resource "aws_vpc_security_group_ingress_rule" "lustre" {
  for_each = local.lustre_rules

  security_group_id            = each.value.to
  referenced_security_group_id = each.value.from
  description                  = "Lustre"
  ip_protocol                  = "tcp"
  from_port                    = each.value.first_port
  to_port                      = each.value.last_port

  tags = var.tags
}

# Nodes may call anywhere already.
resource "aws_vpc_security_group_egress_rule" "lustre" {
  for_each = { for name, rule in local.lustre_rules : name => rule if startswith(name, "servers") }

  security_group_id            = each.value.from
  referenced_security_group_id = each.value.to
  description                  = "Lustre"
  ip_protocol                  = "tcp"
  from_port                    = each.value.first_port
  to_port                      = each.value.last_port

  tags = var.tags
}

resource "kubernetes_storage_class_v1" "lustre" {
  count = var.enable_aws_fsx_csi_driver ? 1 : 0

  metadata {
    name = "fsx-lustre"
  }

  storage_provisioner = "fsx.csi.aws.com"
  # A file system without a claim would go on costing, and keep the network from being taken down.
  reclaim_policy = "Delete"

  # A file system lies in one zone; pods of other zones reach it, and pay for what goes across.
  parameters = {
    subnetId                 = var.private_subnet_ids[0]
    securityGroupIds         = aws_security_group.lustre[0].id
    deploymentType           = "PERSISTENT_2"
    perUnitStorageThroughput = "125"
    fileSystemTypeVersion    = "2.15"
  }
}
