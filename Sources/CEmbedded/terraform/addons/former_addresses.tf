# Where former bundles had what this stage now has elsewhere: what stands is taken over as it is.

moved {
  from = module.core_addons.module.karpenter.aws_iam_role.this[0]
  to   = aws_iam_role.karpenter
}

moved {
  from = module.core_addons.module.karpenter.aws_iam_policy.this[0]
  to   = aws_iam_policy.karpenter["nodes"]
}

moved {
  from = module.core_addons.module.karpenter.aws_iam_role_policy_attachment.this[0]
  to   = aws_iam_role_policy_attachment.karpenter["nodes"]
}

moved {
  from = module.core_addons.aws_iam_role.karpenter[0]
  to   = aws_iam_role.karpenter_node
}

moved {
  from = module.core_addons.aws_iam_role_policy_attachment.karpenter["AmazonEKSWorkerNodePolicy"]
  to   = aws_iam_role_policy_attachment.karpenter_node["AmazonEKSWorkerNodePolicy"]
}

moved {
  from = module.core_addons.aws_iam_role_policy_attachment.karpenter["AmazonEC2ContainerRegistryReadOnly"]
  to   = aws_iam_role_policy_attachment.karpenter_node["AmazonEC2ContainerRegistryReadOnly"]
}

moved {
  from = module.core_addons.aws_iam_role_policy_attachment.karpenter["AmazonEKS_CNI_Policy"]
  to   = aws_iam_role_policy_attachment.karpenter_node["AmazonEKS_CNI_Policy"]
}

moved {
  from = module.core_addons.aws_iam_role_policy_attachment.additional["AmazonSSMManagedInstanceCore"]
  to   = aws_iam_role_policy_attachment.karpenter_node["AmazonSSMManagedInstanceCore"]
}
