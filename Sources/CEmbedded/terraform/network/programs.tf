# Before anything is billed: the add-ons stage needs the aws program where OpenTofu or Terraform runs. Its providers ask that for a
# token whenever they need one. A token that is read once, as by the data source aws_eks_cluster_auth, holds for 15 minutes, and
# one chart alone may take as long (chart_timeout in ../addons/main.tf), with others before it.
data "external" "aws" {
  program = [
    "sh", "-c",
    "command -v aws >/dev/null || { echo 'The aws program is not where the stages run, and the add-ons stage needs it: install it there, for Rafay in the image of the agent.' >&2; exit 1; }; echo '{}'",
  ]
}
