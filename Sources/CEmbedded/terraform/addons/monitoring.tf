# Prometheus, Alertmanager and Grafana.

resource "kubernetes_namespace_v1" "monitoring" {
  count = var.enable_kube_prometheus_stack ? 1 : 0

  metadata {
    name = "kube-prometheus-stack"
  }

  # Set by controllers after creation.
  lifecycle {
    ignore_changes = [metadata[0].labels, metadata[0].annotations]
  }
}

resource "random_password" "grafana_admin" {
  count = var.enable_kube_prometheus_stack ? 1 : 0

  length  = 24
  special = false
}

# Read it with: kubectl -n kube-prometheus-stack get secret grafana-admin -o jsonpath='{.data.admin-password}' | base64 -d
resource "kubernetes_secret_v1" "grafana_admin" {
  count = var.enable_kube_prometheus_stack ? 1 : 0

  metadata {
    name      = "grafana-admin"
    namespace = kubernetes_namespace_v1.monitoring[0].metadata[0].name
  }

  data = {
    admin-user     = "admin"
    admin-password = random_password.grafana_admin[0].result
  }
}

locals {
  prometheus_url = var.enable_kube_prometheus_stack ? "http://kube-prometheus-stack-prometheus.${kubernetes_namespace_v1.monitoring[0].metadata[0].name}.svc:9090" : null

  kube_prometheus_stack_values = {
    # EKS runs these where nobody can scrape them; their alerts would fire for ever.
    kubeControllerManager = { enabled = false }
    kubeEtcd              = { enabled = false }
    kubeProxy             = { enabled = false }
    kubeScheduler         = { enabled = false }

    prometheusOperator = {
      tolerations = local.core_node_tolerations
      admissionWebhooks = {
        patch = { tolerations = local.core_node_tolerations }
      }
    }

    prometheus = {
      prometheusSpec = {
        tolerations = local.core_node_tolerations

        # Also monitors that other charts bring, Kubecost's among them.
        podMonitorSelectorNilUsesHelmValues     = false
        probeSelectorNilUsesHelmValues          = false
        ruleSelectorNilUsesHelmValues           = false
        serviceMonitorSelectorNilUsesHelmValues = false

        retention     = "10d"
        retentionSize = "45GB"
        storageSpec = {
          volumeClaimTemplate = {
            spec = {
              storageClassName = kubernetes_storage_class_v1.gp3.metadata[0].name
              accessModes      = ["ReadWriteOnce"]
              resources        = { requests = { storage = "50Gi" } }
            }
          }
        }
      }
    }

    alertmanager = {
      alertmanagerSpec = { tolerations = local.core_node_tolerations }
    }

    grafana = {
      tolerations = local.core_node_tolerations
      admin = {
        existingSecret = one(kubernetes_secret_v1.grafana_admin[*].metadata[0].name)
        userKey        = "admin-user"
        passwordKey    = "admin-password"
      }
    }

    kube-state-metrics = { tolerations = local.core_node_tolerations }
  }
}
