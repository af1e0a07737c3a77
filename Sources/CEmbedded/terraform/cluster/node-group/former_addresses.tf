# As ../former_addresses.tf, which brings a whole group here: what it had under other names in its module.

moved {
  from = aws_eks_node_group.this[0]
  to   = aws_eks_node_group.this
}

moved {
  from = aws_launch_template.this[0]
  to   = aws_launch_template.this
}

moved {
  from = aws_iam_role.this[0]
  to   = aws_iam_role.this
}

moved {
  from = aws_iam_role_policy_attachment.additional["AmazonSSMManagedInstanceCore"]
  to   = aws_iam_role_policy_attachment.this["AmazonSSMManagedInstanceCore"]
}
