output "cluster_name" {
  description = "Name of the cluster."
  value       = module.eks.cluster_name
}

output "cluster_arn" {
  description = "ARN of the cluster."
  value       = module.eks.cluster_arn
}

output "cluster_creator_arn" {
  description = "Who applied this stage first, and administers the cluster beside cluster_admin_role_arns."
  value       = aws_eks_access_entry.creator.principal_arn
}

output "cluster_endpoint" {
  description = "Address of the Kubernetes API."
  value       = module.eks.cluster_endpoint
}

output "cluster_certificate_authority_data" {
  description = "Certificate authority of the Kubernetes API, in base64."
  value       = module.eks.cluster_certificate_authority_data
}

output "eks_cluster_version" {
  description = "Kubernetes version of the cluster."
  value       = module.eks.cluster_version
}

output "oidc_provider_arn" {
  description = "ARN of the IAM OIDC provider, by which service accounts take IAM roles."
  value       = module.eks.oidc_provider_arn
}

output "node_security_group_id" {
  description = "Security group of all nodes, Karpenter's included."
  value       = module.eks.node_security_group_id
}

output "cluster_primary_security_group_id" {
  description = "Security group that EKS made for the cluster."
  value       = module.eks.cluster_primary_security_group_id
}

output "cluster_log_group_name" {
  description = "CloudWatch log group of the control plane; null without control plane logs."
  value       = module.eks.cloudwatch_log_group_name
}

output "cluster_kms_key_arn" {
  description = "KMS key that encrypts Kubernetes Secrets."
  value       = module.eks.kms_key_arn
}

output "configure_kubectl" {
  description = "Command that gives kubectl access to the cluster."
  value       = "aws eks update-kubeconfig --region ${var.aws_region} --name ${module.eks.cluster_name}"
}
