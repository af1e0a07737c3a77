aws_region                          = "us-west-2"
karpenter_chart_version             = "1.14.1"
enable_aws_load_balancer_controller = false
enable_kube_prometheus_stack        = false
enable_volcano                      = false
