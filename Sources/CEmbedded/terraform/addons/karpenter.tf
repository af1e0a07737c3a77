# Karpenter's controller and its pools.

# The controller's chart installs the CRDs once and never again; this chart moves them together with the controller.
resource "helm_release" "karpenter_crd" {
  name             = "karpenter-crd"
  namespace        = "karpenter"
  create_namespace = true
  repository       = "oci://public.ecr.aws/karpenter"
  chart            = "karpenter-crd"
  version          = var.karpenter_chart_version
  timeout          = local.chart_timeout

  # The controller comes after its CRDs, so it finds its rights, and has them to its end.
  depends_on = [aws_iam_role_policy_attachment.karpenter, aws_iam_role_policy_attachment.karpenter_node]
}

locals {
  karpenter = {
    namespace     = helm_release.karpenter_crd.namespace
    chart_version = helm_release.karpenter_crd.version
    skip_crds     = true
    wait          = true
    timeout       = local.chart_timeout

    create_role = false

    values = [yamlencode({
      serviceAccount = { annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.karpenter.arn } }
      tolerations    = local.core_node_tolerations
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
    create_iam_role         = false
    iam_role_arn            = aws_iam_role.karpenter_node.arn
  }
}

# Lets Karpenter's nodes join the cluster. This takes the place of the aws-auth ConfigMap.
resource "aws_eks_access_entry" "karpenter_nodes" {
  cluster_name  = var.cluster_name
  principal_arn = aws_iam_role.karpenter_node.arn
  type          = "EC2_LINUX"

  tags = var.tags
}

locals {
  # By tag, or by id in a VPC that was there before, where nothing is tagged.
  subnet_terms = concat(
    [for name in var.existing_vpc_id == "" ? [var.cluster_name] : [] : { tags = { "karpenter.sh/discovery" = name } }],
    [for id in var.existing_vpc_id == "" ? [] : var.private_subnet_ids : { id = id }],
  )

  node_class = {
    amiFamily                  = "Bottlerocket"
    amiSelectorTerms           = [{ alias = "bottlerocket@${var.bottlerocket_version}" }]
    role                       = aws_iam_role.karpenter_node.name
    subnetSelectorTerms        = local.subnet_terms
    securityGroupSelectorTerms = [{ tags = { "karpenter.sh/discovery" = var.cluster_name } }]
    detailedMonitoring         = false

    metadataOptions = {
      httpEndpoint            = "enabled"
      httpProtocolIPv6        = "disabled"
      httpPutResponseHopLimit = 1
      httpTokens              = "required"
    }

    userData = var.enable_soci_snapshotter ? local.parallel_pull : null
  }

  # bottlerocket.dev, settings.container-runtime and settings.container-runtime-plugins
  parallel_pull = <<-TOML
    [settings.container-runtime]
    snapshotter = "soci"

    [settings.container-runtime-plugins.soci-snapshotter]
    pull-mode = "parallel-pull-unpack"
  TOML

  # This stage's own: the chart of eks-data-addons leaves no place for tags.
  pool_chart = "${path.module}/charts/karpenter-pool"

  # One release for each pool.
  karpenter_resources = {
    for name, pool in local.pools : name => {
      chart   = local.pool_chart
      version = yamldecode(file("${local.pool_chart}/Chart.yaml")).version
      timeout = local.chart_timeout

      values = [yamlencode({
        name = name
        ec2NodeClass = { for key, value in merge(local.node_class, {
          tags                = merge(var.tags, { Name = "karpenter-${name}" })
          instanceStorePolicy = pool.instance_store
          # Null rather than empty: Karpenter wants a term where there is a list.
          capacityReservationSelectorTerms = length(pool.reservations) > 0 ? pool.reservations : null

          blockDeviceMappings = [
            for device, volume in pool.volumes : {
              deviceName = "/dev/${device}"
              ebs = merge(volume, {
                volumeType          = "gp3"
                encrypted           = true
                deleteOnTermination = true
              })
            }
          ]
        }) : key => value if value != null }

        nodePool = {
          template = {
            metadata = { labels = pool.labels }

            spec = {
              nodeClassRef           = { group = "karpenter.k8s.aws", kind = "EC2NodeClass", name = name }
              taints                 = pool.taints
              requirements           = pool.requirements
              expireAfter            = "720h"
              terminationGracePeriod = "48h"
            }
          }

          disruption = pool.disruption
          limits     = pool.limits
        }
      })]
    }
  }
}
