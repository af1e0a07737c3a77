# Karpenter's controller and its two pools.

# The controller's chart installs the CRDs once and never again; this chart moves them together with the controller.
resource "helm_release" "karpenter_crd" {
  name             = "karpenter-crd"
  namespace        = "karpenter"
  create_namespace = true
  repository       = "oci://public.ecr.aws/karpenter"
  chart            = "karpenter-crd"
  version          = var.karpenter_chart_version
  timeout          = local.chart_timeout
}

locals {
  karpenter = {
    namespace     = helm_release.karpenter_crd.namespace
    chart_version = helm_release.karpenter_crd.version
    skip_crds     = true
    wait          = true
    timeout       = local.chart_timeout

    source_policy_documents = [data.aws_iam_policy_document.karpenter_controller.json]

    values = [yamlencode({
      tolerations = local.core_node_tolerations
      controller = {
        resources = {
          requests = { cpu = "250m", memory = "512Mi" }
          limits   = { memory = "1Gi" }
        }
      }
    })]
  }

  karpenter_node = {
    # Karpenter makes a profile for each EC2NodeClass from the role.
    create_instance_profile = false
    iam_role_additional_policies = {
      AmazonSSMManagedInstanceCore = "${local.aws_policies}/AmazonSSMManagedInstanceCore"
    }
  }
}

# What current Karpenter asks for beyond the policy of eks-blueprints-addons 1.23.0:
# karpenter-provider-aws v1.14.1, getting-started-with-karpenter/cloudformation.yaml.
data "aws_iam_policy_document" "karpenter_controller" {
  statement {
    sid = "DescribeMore"
    actions = [
      "ec2:DescribeCapacityReservations",
      "ec2:DescribeInstanceStatus",
      "ec2:DescribePlacementGroups",
      "iam:ListInstanceProfiles",
    ]
    resources = ["*"]
  }

  # Snapshots of public images belong to no account of ours.
  statement {
    sid       = "LaunchFromSnapshots"
    actions   = ["ec2:CreateFleet", "ec2:RunInstances"]
    resources = ["arn:${data.aws_partition.current.partition}:ec2:${var.aws_region}::snapshot/*"]
  }
}

# Lets Karpenter's nodes join the cluster. This takes the place of the aws-auth ConfigMap.
resource "aws_eks_access_entry" "karpenter_nodes" {
  cluster_name  = var.cluster_name
  principal_arn = module.core_addons.karpenter.node_iam_role_arn
  type          = "EC2_LINUX"

  tags = var.tags
}

locals {
  node_pools = merge(
    var.enable_cpu_pool ? { x86-cpu-karpenter = local.cpu_pool } : {},
    var.enable_gpu_pool ? { g5-gpu-karpenter = local.gpu_pool } : {},
  )

  cpu_pool = merge(local.pool_defaults, {
    requirements = concat(local.pool_requirements, [
      { key = "karpenter.k8s.aws/instance-category", operator = "In", values = var.cpu_pool_instance_categories },
      { key = "karpenter.k8s.aws/instance-generation", operator = "Gt", values = [tostring(var.cpu_pool_min_generation - 1)] },
      { key = "karpenter.sh/capacity-type", operator = "In", values = var.cpu_pool_capacity_types },
    ])
    limits = { cpu = tostring(var.cpu_pool_cpu_limit), memory = "${var.cpu_pool_cpu_limit * local.memory_gib_per_vcpu}Gi" }
  })

  gpu_pool = merge(local.pool_defaults, {
    taints = [{ key = "nvidia.com/gpu", value = "true", effect = "NoSchedule" }]
    requirements = concat(local.pool_requirements, [
      { key = "karpenter.k8s.aws/instance-family", operator = "In", values = var.gpu_pool_instance_families },
      { key = "karpenter.sh/capacity-type", operator = "In", values = var.gpu_pool_capacity_types },
    ])
    limits = { cpu = tostring(var.gpu_pool_cpu_limit), memory = "${var.gpu_pool_cpu_limit * local.memory_gib_per_vcpu}Gi" }
  })

  # More than any instance type of the pools has, so that the vCPU limit is the one that binds.
  memory_gib_per_vcpu = 32

  pool_requirements = [
    { key = "kubernetes.io/arch", operator = "In", values = ["amd64"] },
    { key = "kubernetes.io/os", operator = "In", values = ["linux"] },
  ]

  pool_defaults = {
    # The chart adds NodePool and NodeGroupType, and ai-on-eks's workloads select by this one as well.
    labels = [{ type = "karpenter" }]

    disruption = {
      consolidationPolicy = "WhenEmpty"
      consolidateAfter    = "300s"
      budgets             = [{ nodes = "10%" }]
    }
    expireAfter            = "720h"
    terminationGracePeriod = "48h"
  }

  # Bottlerocket keeps itself on xvda and images and containers on xvdb.
  node_class = {
    amiFamily                  = "Bottlerocket"
    amiSelectorTerms           = [{ alias = "bottlerocket@${var.bottlerocket_version}" }]
    karpenterRole              = module.core_addons.karpenter.node_iam_role_name
    subnetSelectorTerms        = { tags = { "karpenter.sh/discovery" = var.cluster_name } }
    securityGroupSelectorTerms = { tags = { "karpenter.sh/discovery" = var.cluster_name } }
    metadataOptions            = { httpPutResponseHopLimit = 1 }
    detailedMonitoring         = false

    blockDeviceMappings = [
      for device, size in { xvda = "20Gi", xvdb = "300Gi" } : {
        deviceName               = "/dev/${device}"
        ebs = {
          volumeSize          = size
          volumeType          = "gp3"
          encrypted           = true
          deleteOnTermination = true
        }
      }
    ]
  }

  # One release of the karpenter-resources chart for each pool; its NodePool and EC2NodeClass bear the release's name.
  karpenter_resources = {
    for name, pool in local.node_pools : name => {
      timeout = local.chart_timeout
      values = [yamlencode({
        name         = name
        clusterName  = var.cluster_name
        ec2NodeClass = local.node_class
        nodePool     = pool
      })]
    }
  }
}
