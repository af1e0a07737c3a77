output "configure_kubectl" {
  description = "Command that gives kubectl access to the cluster."
  value       = "aws eks update-kubeconfig --region ${var.aws_region} --name ${var.cluster_name}"
}

output "nodepools" {
  description = "Names of Karpenter's NodePools, which are those of their EC2NodeClasses as well."
  value       = keys(local.pools)
}

output "karpenter_node_role_name" {
  description = "IAM role of the nodes that Karpenter starts."
  value       = aws_iam_role.karpenter_node.name
}

output "karpenter_queue_name" {
  description = "SQS queue from which Karpenter learns of spot interruptions."
  value       = module.core_addons.karpenter.sqs.queue_name
}

output "grafana_namespace" {
  description = "Namespace of Grafana; null without kube-prometheus-stack."
  value       = one(kubernetes_namespace_v1.monitoring[*].metadata[0].name)
}

output "grafana_admin_secret_name" {
  description = "Secret with Grafana's administrator under admin-user and admin-password; null without kube-prometheus-stack."
  value       = one(kubernetes_secret_v1.grafana_admin[*].metadata[0].name)
}

output "model_storage_file_system_id" {
  description = "EFS file system of the StorageClass efs-models; null without it."
  value       = one(aws_efs_file_system.models[*].id)
}

output "prometheus_url" {
  description = "Address of Prometheus inside the cluster; null without kube-prometheus-stack."
  value       = local.prometheus_url
}
