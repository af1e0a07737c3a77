# Prometheus, Alertmanager and Grafana.

resource "kubernetes_namespace_v1" "monitoring" {
  count = var.enable_kube_prometheus_stack ? 1 : 0

  metadata {
    name = "kube-prometheus-stack"
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
            spec = merge(local.monitoring_volume, { resources = { requests = { storage = "50Gi" } } })
          }
        }
      }

      additionalServiceMonitors = local.service_monitors
      additionalPodMonitors     = local.pod_monitors
    }

    alertmanager = {
      alertmanagerSpec = {
        tolerations = local.core_node_tolerations
        # Silences outlive a pod.
        storage = {
          volumeClaimTemplate = {
            spec = merge(local.monitoring_volume, { resources = { requests = { storage = "5Gi" } } })
          }
        }
      }
    }

    grafana = {
      tolerations = local.core_node_tolerations
      # What people draw outlives a pod. The volume goes from one pod to the next, so the old one has to end first,
      # and the volume's group makes it writable without a pod that runs as root.
      persistence = {
        enabled          = true
        storageClassName = kubernetes_storage_class_v1.gp3.metadata[0].name
        size             = "10Gi"
      }
      deploymentStrategy = { type = "Recreate" }
      initChownData      = { enabled = false }
      admin = {
        existingSecret = one(kubernetes_secret_v1.grafana_admin[*].metadata[0].name)
        userKey        = "admin-user"
        passwordKey    = "admin-password"
      }
    }

    kube-state-metrics = { tolerations = local.core_node_tolerations }

    # Kubecost tells nodes apart by this label.
    prometheus-node-exporter = {
      prometheus = {
        monitor = {
          relabelings = [{ sourceLabels = ["__meta_kubernetes_pod_node_name"], targetLabel = "kubernetes_node" }]
        }
      }
    }
  }

  monitoring_volume = {
    storageClassName = kubernetes_storage_class_v1.gp3.metadata[0].name
    accessModes      = ["ReadWriteOnce"]
  }
}
