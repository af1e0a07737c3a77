locals {
  # EKS add-ons, each in the newest version that EKS offers for the Kubernetes version. Pods' network and identity
  # come before the nodes; the rest after them, since CoreDNS and the controllers wait for a node.
  addons = merge(
    {
      vpc-cni = {
        before_compute = true
      }
      eks-pod-identity-agent = {
        before_compute = true
      }
      kube-proxy = {}
      coredns    = {}
      aws-ebs-csi-driver = {
        service_account_role_arn = module.ebs_csi_driver_role.arn
        configuration_values     = jsonencode({ controller = { extraVolumeTags = local.controller_tags } })
      }
    },
    var.enable_cloudwatch_observability ? {
      amazon-cloudwatch-observability = {
        service_account_role_arn = module.cloudwatch_observability_role.arn
        configuration_values     = jsonencode(local.cloudwatch_observability)
      }
    } : {},
    # The newest one for the Kubernetes version, which matters: 0.9 asks for 1.34.
    var.enable_metrics_server ? {
      metrics-server = {
        configuration_values = jsonencode({
          tolerations = [{ key = "CriticalAddonsOnly", operator = "Exists" }]
        })
      }
    } : {},
    var.enable_node_monitoring_agent ? {
      eks-node-monitoring-agent = {
        # What asks the GPUs stays off their nodes by itself, and the nodes' AcceleratedHardwareReady then says nothing.
        configuration_values = jsonencode({
          dcgmAgent = { tolerations = [{ key = "nvidia.com/gpu", operator = "Exists" }] }
        })
      }
    } : {},
    var.enable_aws_fsx_csi_driver ? {
      aws-fsx-csi-driver = {
        service_account_role_arn = module.fsx_csi_driver_role.arn
        # By the cluster's tag they are found when the cluster is taken down.
        configuration_values = jsonencode({ controller = { extraTags = merge(local.controller_tags, {
          "kubernetes.io/cluster/${var.cluster_name}" = "owned"
        }) } })
      }
    } : {},
    var.enable_mountpoint_s3_csi_driver ? {
      aws-mountpoint-s3-csi-driver = {
        service_account_role_arn = module.mountpoint_s3_csi_driver_role.arn
        # Also on GPU nodes, whose taint version 1 does not tolerate by itself.
        configuration_values = jsonencode({ node = { tolerateAllTaints = true } })
      }
    } : {},
  )

  cloudwatch_observability = {
    # Left alone, version 5 and newer put Application Signals into every workload by themselves: init containers in
    # pods of others, and a bill by the request.
    manager = { applicationSignals = { autoMonitor = { monitorAllServices = var.enable_application_signals } } }
    # Starts without the capability that Bottlerocket asks for, and crashes: aws-observability/helm-charts#34.
    dcgmExporter = { enabled = false }
  }

  # Tags for what controllers make. They take them on a command line, as key=value with commas between.
  controller_tags = {
    for key, value in var.tags : key => value
    if can(regex("^(?:[\\pL\\pN _./+@-]|:[\\pL\\pN_./+@-])+$", key)) && can(regex("^(?:[\\pL\\pN _./=+@-]|:[\\pL\\pN_./=+@-])*$", value))
  }
}
