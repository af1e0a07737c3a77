variable "name" {
  description = "Name of the group; AWS appends to it."
  type        = string
}

variable "cluster_name" {
  description = "Name of the cluster."
  type        = string
}

variable "kubernetes_version" {
  description = "Kubernetes version of the nodes: the cluster's."
  type        = string
}

variable "subnet_ids" {
  description = "Ids of the subnets in which nodes start."
  type        = list(string)
}

variable "security_group_ids" {
  description = "Security groups of the nodes."
  type        = list(string)
}

variable "instance_types" {
  description = "Instance types, in order of preference."
  type        = list(string)
}

variable "size" {
  description = "Numbers of nodes: the fewest, those that are there, and the most."
  type        = object({ min = number, desired = number, max = number })
}

variable "disk_size" {
  description = "Root volume of a node, in GiB."
  type        = number
}

variable "labels" {
  description = "Labels of the nodes."
  type        = map(string)
}

variable "taints" {
  description = "Taints of the nodes, by any name."
  type        = map(object({ key = string, value = string, effect = string }))
}

variable "aws_policies" {
  description = "Beginning of the ARNs of AWS's own policies, such as arn:aws:iam::aws:policy."
  type        = string
}

variable "tags" {
  description = "Tags of the group, its template, its role, its nodes and their disks and network interfaces."
  type        = map(string)
}
