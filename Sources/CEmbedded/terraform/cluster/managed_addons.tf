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
      }
    },
    var.enable_cloudwatch_observability ? {
      amazon-cloudwatch-observability = {
        service_account_role_arn = module.cloudwatch_observability_role.arn
      }
    } : {},
  )
}
