# A managed node group with its role and its launch template, as the eks module makes them, but for two things. A size
# that is changed reaches AWS: that module leaves desired_size alone, for an autoscaler that is not here, and AWS then
# refuses a minimum above it. And the nodes' image stays until the Kubernetes version or the template changes: that
# module takes the newest at each apply.

resource "aws_eks_node_group" "this" {
  cluster_name           = var.cluster_name
  node_group_name_prefix = "${var.name}-"
  node_role_arn          = aws_iam_role.this.arn
  subnet_ids             = var.subnet_ids
  version                = var.kubernetes_version

  ami_type       = "AL2023_x86_64_STANDARD"
  capacity_type  = "ON_DEMAND"
  instance_types = var.instance_types
  labels         = var.labels

  scaling_config {
    min_size     = var.size.min
    desired_size = var.size.desired
    max_size     = var.size.max
  }

  launch_template {
    id      = aws_launch_template.this.id
    version = aws_launch_template.this.default_version
  }

  dynamic "taint" {
    for_each = var.taints
    content {
      key    = taint.value.key
      value  = taint.value.value
      effect = taint.value.effect
    }
  }

  update_config {
    max_unavailable_percentage = 33
  }

  tags = merge(var.tags, { Name = var.name })

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_launch_template" "this" {
  name_prefix            = "${var.name}-"
  description            = "Custom launch template for ${var.name} EKS managed node group"
  update_default_version = true
  vpc_security_group_ids = var.security_group_ids

  block_device_mappings {
    device_name = "/dev/xvda"

    ebs {
      volume_type           = "gp3"
      volume_size           = var.disk_size
      encrypted             = true
      delete_on_termination = true
    }
  }

  metadata_options {
    http_endpoint               = "enabled"
    http_put_response_hop_limit = 1
    http_tokens                 = "required"
  }

  dynamic "tag_specifications" {
    for_each = toset(["instance", "volume", "network-interface"])
    content {
      resource_type = tag_specifications.key
      tags          = merge(var.tags, { Name = var.name })
    }
  }

  tags = var.tags

  # A node that starts finds its rights, and keeps them to its end.
  depends_on = [aws_iam_role_policy_attachment.this]

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_iam_role" "this" {
  # Do not lengthen the names: general-purpose-group-eks-node-group- is 37 of the 38 characters of a prefix.
  name_prefix           = "${var.name}-eks-node-group-"
  description           = "EKS managed node group IAM role"
  force_detach_policies = true

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "EKSNodeAssumeRole"
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "this" {
  # Session Manager instead of SSH keys.
  for_each = toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryReadOnly", "AmazonEKS_CNI_Policy", "AmazonSSMManagedInstanceCore"])

  role       = aws_iam_role.this.name
  policy_arn = "${var.aws_policies}/${each.key}"
}
