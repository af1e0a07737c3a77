# The roles of Karpenter and of its nodes. They stand before the controller, which starts with them.
#
# What the controller may do in AWS: start, tag and end what carries this cluster's tags, and read. The policy of
# eks-blueprints-addons 1.23.0 tags and ends any instance of the Region, so that module makes no role here.
#
# Statements as in karpenter-provider-aws v1.14.1, getting-started-with-karpenter/cloudformation.yaml.

resource "aws_iam_role" "karpenter" {
  name_prefix           = "karpenter-"
  description           = "IRSA for Karpenter"
  force_detach_policies = true

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = var.oidc_provider_arn }
      Condition = { StringEquals = {
        "${local.oidc_provider}:sub" = "system:serviceaccount:karpenter:karpenter"
        "${local.oidc_provider}:aud" = "sts.amazonaws.com"
      } }
    }]
  })

  tags = var.tags
}

resource "aws_iam_policy" "karpenter" {
  for_each = local.karpenter_rights

  name_prefix = "karpenter-"
  description = "IAM Policy for karpenter"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [for sid, statement in each.value : merge({ Sid = sid, Effect = "Allow" }, statement)]
  })

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "karpenter" {
  for_each = aws_iam_policy.karpenter

  role       = aws_iam_role.karpenter.name
  policy_arn = each.value.arn
}

resource "aws_iam_role" "karpenter_node" {
  name_prefix           = "karpenter-${var.cluster_name}-"
  description           = "Karpenter EC2 node IAM role"
  force_detach_policies = true

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "KarpenterNodeAssumeRole"
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })

  tags = var.tags
}

resource "aws_iam_role_policy_attachment" "karpenter_node" {
  # Session Manager instead of SSH keys.
  for_each = toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryReadOnly", "AmazonEKS_CNI_Policy", "AmazonSSMManagedInstanceCore"])

  role       = aws_iam_role.karpenter_node.name
  policy_arn = "${local.aws_policies}/${each.key}"
}

data "aws_caller_identity" "current" {}

locals {
  oidc_provider = replace(var.oidc_provider_arn, "/^.*:oidc-provider\\//", "")

  ec2_arn          = "arn:${data.aws_partition.current.partition}:ec2:${var.aws_region}"
  cluster_arn      = "arn:${data.aws_partition.current.partition}:eks:${var.aws_region}:${data.aws_caller_identity.current.account_id}:cluster/${var.cluster_name}"
  profile_arns     = "arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:instance-profile/*"
  launched_by_tags = [for kind in ["fleet", "instance", "volume", "network-interface", "launch-template", "spot-instances-request"] : "${local.ec2_arn}:*:${kind}/*"]

  # The tags that Karpenter gives to what it makes, as a condition on what is there and on what is asked for.
  is_owned = { "aws:ResourceTag/kubernetes.io/cluster/${var.cluster_name}" = "owned" }
  gets_owned = {
    "aws:RequestTag/kubernetes.io/cluster/${var.cluster_name}" = "owned"
    "aws:RequestTag/eks:eks-cluster-name"                      = var.cluster_name
  }
  is_of_region   = { "aws:ResourceTag/topology.kubernetes.io/region" = var.aws_region }
  gets_of_region = { "aws:RequestTag/topology.kubernetes.io/region" = var.aws_region }

  # Two policies, since one has room for 6144 characters.
  karpenter_rights = {
    nodes = {
      LaunchFrom = {
        Action = ["ec2:RunInstances", "ec2:CreateFleet"]
        Resource = concat(
          # Images and snapshots of others belong to no account of ours.
          [for kind in ["image", "snapshot"] : "${local.ec2_arn}::${kind}/*"],
          [for kind in ["security-group", "subnet", "capacity-reservation", "placement-group"] : "${local.ec2_arn}:*:${kind}/*"],
        )
      }
      LaunchFromOwnTemplates = {
        Action    = ["ec2:RunInstances", "ec2:CreateFleet"]
        Resource  = "${local.ec2_arn}:*:launch-template/*"
        Condition = { StringEquals = local.is_owned, StringLike = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" } }
      }
      LaunchWithTags = {
        Action    = ["ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateLaunchTemplate"]
        Resource  = local.launched_by_tags
        Condition = { StringEquals = local.gets_owned, StringLike = { "aws:RequestTag/karpenter.sh/nodepool" = "*" } }
      }
      TagWhatIsLaunched = {
        Action   = "ec2:CreateTags"
        Resource = local.launched_by_tags
        Condition = {
          StringEquals = merge(local.gets_owned, { "ec2:CreateAction" = ["RunInstances", "CreateFleet", "CreateLaunchTemplate"] })
          StringLike   = { "aws:RequestTag/karpenter.sh/nodepool" = "*" }
        }
      }
      TagOwnInstances = {
        Action   = "ec2:CreateTags"
        Resource = "${local.ec2_arn}:*:instance/*"
        Condition = {
          StringEquals                = local.is_owned
          StringLike                  = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" }
          StringEqualsIfExists        = { "aws:RequestTag/eks:eks-cluster-name" = var.cluster_name }
          "ForAllValues:StringEquals" = { "aws:TagKeys" = ["eks:eks-cluster-name", "karpenter.sh/nodeclaim", "Name"] }
        }
      }
      EndOwn = {
        Action    = ["ec2:TerminateInstances", "ec2:DeleteLaunchTemplate"]
        Resource  = [for kind in ["instance", "launch-template"] : "${local.ec2_arn}:*:${kind}/*"]
        Condition = { StringEquals = local.is_owned, StringLike = { "aws:ResourceTag/karpenter.sh/nodepool" = "*" } }
      }
    }

    surroundings = {
      PassNodeRole = {
        Action    = "iam:PassRole"
        Resource  = aws_iam_role.karpenter_node.arn
        Condition = { StringEquals = { "iam:PassedToService" = ["ec2.amazonaws.com", "ec2.amazonaws.com.cn"] } }
      }
      MakeProfiles = {
        Action    = "iam:CreateInstanceProfile"
        Resource  = local.profile_arns
        Condition = { StringEquals = merge(local.gets_owned, local.gets_of_region), StringLike = { "aws:RequestTag/karpenter.k8s.aws/ec2nodeclass" = "*" } }
      }
      TagOwnProfiles = {
        Action   = "iam:TagInstanceProfile"
        Resource = local.profile_arns
        Condition = {
          StringEquals = merge(local.is_owned, local.is_of_region, local.gets_owned, local.gets_of_region)
          StringLike   = { for where in ["Resource", "Request"] : "aws:${where}Tag/karpenter.k8s.aws/ec2nodeclass" => "*" }
        }
      }
      ChangeOwnProfiles = {
        Action    = ["iam:AddRoleToInstanceProfile", "iam:RemoveRoleFromInstanceProfile", "iam:DeleteInstanceProfile"]
        Resource  = local.profile_arns
        Condition = { StringEquals = merge(local.is_owned, local.is_of_region), StringLike = { "aws:ResourceTag/karpenter.k8s.aws/ec2nodeclass" = "*" } }
      }
      FindCluster = { Action = "eks:DescribeCluster", Resource = local.cluster_arn }
      ReadQueue = {
        Action   = ["sqs:DeleteMessage", "sqs:GetQueueUrl", "sqs:ReceiveMessage"]
        Resource = "arn:${data.aws_partition.current.partition}:sqs:${var.aws_region}:${data.aws_caller_identity.current.account_id}:karpenter-${var.cluster_name}"
      }
      SeeZonalShift = {
        Action    = "arc-zonal-shift:GetManagedResource"
        Resource  = "*"
        Condition = { StringEquals = { "arc-zonal-shift:ResourceIdentifier" = local.cluster_arn } }
      }
      ReadRegion = {
        Action = formatlist("ec2:Describe%s", [
          "CapacityReservations", "Images", "Instances", "InstanceStatus", "InstanceTypeOfferings", "InstanceTypes",
          "LaunchTemplates", "PlacementGroups", "SecurityGroups", "SpotPriceHistory", "Subnets",
        ])
        Resource  = "*"
        Condition = { StringEquals = { "aws:RequestedRegion" = var.aws_region } }
      }
      ReadImages   = { Action = "ssm:GetParameter", Resource = "arn:${data.aws_partition.current.partition}:ssm:${var.aws_region}::parameter/aws/service/*" }
      ReadPrices   = { Action = "pricing:GetProducts", Resource = "*" }
      ListProfiles = { Action = "iam:ListInstanceProfiles", Resource = "*" }
      ReadProfiles = { Action = "iam:GetInstanceProfile", Resource = local.profile_arns }
    }
  }
}
