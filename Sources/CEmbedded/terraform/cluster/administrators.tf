# Who administers the cluster and its key.

data "aws_caller_identity" "current" {}

# The role behind the session that applies this stage, with its path; a user is itself.
data "aws_iam_session_context" "current" {
  arn = data.aws_caller_identity.current.arn
}

# Who applied first, and whoever applies later. Terraform's state remembers it: administrators do not change with
# the person, the CI or the agent that happens to apply.
resource "aws_eks_access_entry" "creator" {
  cluster_name  = var.cluster_name
  principal_arn = data.aws_iam_session_context.current.issuer_arn
  type          = "STANDARD"

  tags = var.tags

  lifecycle {
    ignore_changes = [principal_arn]
  }

  # Once the cluster stands.
  depends_on = [aws_eks_addon.before_nodes]
}

resource "aws_eks_access_policy_association" "creator" {
  cluster_name  = var.cluster_name
  principal_arn = aws_eks_access_entry.creator.principal_arn
  policy_arn    = local.cluster_admin_policy

  access_scope {
    type = "cluster"
  }
}

locals {
  cluster_admin_policy = "arn:${local.partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"

  # The roles that are named. EKS refuses a second entry for one principal.
  admin_access_entries = {
    for arn in setsubtract(var.cluster_admin_role_arns, [aws_eks_access_entry.creator.principal_arn]) : arn => {
      principal_arn = arn
      policy_associations = {
        admin = {
          policy_arn   = local.cluster_admin_policy
          access_scope = { type = "cluster" }
        }
      }
    }
  }

  # The account stands for whoever IAM lets; left empty, the module would put whoever applies here.
  key_administrator_arns = concat(
    ["arn:${local.partition}:iam::${data.aws_caller_identity.current.account_id}:root"], var.cluster_admin_role_arns,
  )
}
