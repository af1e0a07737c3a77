# One pinned version for each chart; a change here is an upgrade. Karpenter's comes as a variable, since it has to
# fit the Kubernetes version. The date is that of the release.

locals {
  chart_versions = {
    # github.com/kubernetes-sigs/aws-load-balancer-controller, tag v3.5.0, 2026-08-03
    aws_load_balancer_controller = "3.5.0"

    # github.com/kubernetes-sigs/aws-efs-csi-driver, tag helm-chart-aws-efs-csi-driver-4.4.1, 2026-07-23
    aws_efs_csi_driver = "4.4.1"

    # github.com/kubernetes/ingress-nginx, tag helm-chart-4.15.1, 2026-03. The project is retired: no fix follows.
    ingress_nginx = "4.15.1"

    # github.com/prometheus-community/helm-charts, tag kube-prometheus-stack-88.5.3, 2026-08-21
    kube_prometheus_stack = "88.5.3"

    # github.com/volcano-sh/volcano, tag v1.15.1, 2026-07-30. Its authors list Kubernetes up to 1.35.
    volcano = "1.15.1"

    # github.com/ray-project/kuberay, tag v1.7.0, 2026-08-19
    kuberay_operator = "1.7.0"

    # github.com/kubecost/kubecost, tag v2.8.7, 2026-06-16. Its authors list Kubernetes up to 1.34. Not older: those
    # images lie in a registry that is closed. Not 2.9, which only migrates to 3, and not 3, which no longer reads
    # Prometheus.
    kubecost = "2.8.7"

    # github.com/NVIDIA/k8s-device-plugin, tag v0.20.0, 2026-08-19
    nvidia_device_plugin = "0.20.0"

    # github.com/NVIDIA/dcgm-exporter, tag 4.5.3-4.8.2, 2026-05-12
    dcgm_exporter = "4.8.2"

    # github.com/kubernetes-sigs/lws, tag v0.10.0, 2026-08-21
    lws = "0.10.0"
  }
}
