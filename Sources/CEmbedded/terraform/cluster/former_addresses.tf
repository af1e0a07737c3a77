# Where former bundles had what this stage now has elsewhere: what stands is taken over as it is.

moved {
  from = module.eks.module.eks_managed_node_group["core-node-group"]
  to   = module.node_group["core-node-group"]
}

moved {
  from = module.eks.module.eks_managed_node_group["general-purpose-group"]
  to   = module.node_group["general-purpose-group"]
}

# Of the identity that applied last before the first apply of this.
moved {
  from = module.eks.aws_eks_access_entry.this["cluster_creator"]
  to   = aws_eks_access_entry.creator
}

moved {
  from = module.eks.aws_eks_access_policy_association.this["cluster_creator_admin"]
  to   = aws_eks_access_policy_association.creator
}

moved {
  from = module.eks.aws_eks_addon.before_compute["vpc-cni"]
  to   = aws_eks_addon.before_nodes["vpc-cni"]
}

moved {
  from = module.eks.aws_eks_addon.before_compute["eks-pod-identity-agent"]
  to   = aws_eks_addon.before_nodes["eks-pod-identity-agent"]
}

moved {
  from = module.eks.aws_eks_addon.this["kube-proxy"]
  to   = aws_eks_addon.after_nodes["kube-proxy"]
}

moved {
  from = module.eks.aws_eks_addon.this["coredns"]
  to   = aws_eks_addon.after_nodes["coredns"]
}

moved {
  from = module.eks.aws_eks_addon.this["aws-ebs-csi-driver"]
  to   = aws_eks_addon.after_nodes["aws-ebs-csi-driver"]
}

moved {
  from = module.eks.aws_eks_addon.this["amazon-cloudwatch-observability"]
  to   = aws_eks_addon.after_nodes["amazon-cloudwatch-observability"]
}

moved {
  from = module.eks.aws_eks_addon.this["metrics-server"]
  to   = aws_eks_addon.after_nodes["metrics-server"]
}

moved {
  from = module.eks.aws_eks_addon.this["eks-node-monitoring-agent"]
  to   = aws_eks_addon.after_nodes["eks-node-monitoring-agent"]
}

moved {
  from = module.eks.aws_eks_addon.this["aws-fsx-csi-driver"]
  to   = aws_eks_addon.after_nodes["aws-fsx-csi-driver"]
}

moved {
  from = module.eks.aws_eks_addon.this["aws-mountpoint-s3-csi-driver"]
  to   = aws_eks_addon.after_nodes["aws-mountpoint-s3-csi-driver"]
}
