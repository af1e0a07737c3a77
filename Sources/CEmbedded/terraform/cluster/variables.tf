variable "aws_region" {
  description = "AWS Region of the environment, such as us-west-2."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", var.aws_region))
    error_message = "aws_region must be a Region code such as us-west-2."
  }
}

variable "cluster_name" {
  description = "Name of the EKS cluster."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*[a-z0-9]$", var.cluster_name)) && length(var.cluster_name) <= 27
    error_message = "cluster_name must have 2 to 27 lower-case letters, digits and hyphens, begin with a letter and not end with a hyphen. IAM limits role name prefixes to 38 characters, and karpenter-<name>- has to fit."
  }
}

variable "vpc_id" {
  description = "Id of the VPC, from the network stage."
  type        = string
}

variable "private_subnet_ids" {
  description = "Ids of the private subnets for the nodes, and for the control plane's network interfaces where it has none of its own, from the network stage."
  type        = list(string)

  validation {
    condition     = length(var.private_subnet_ids) >= 2
    error_message = "private_subnet_ids must name at least two subnets, in different zones."
  }
}

variable "control_plane_subnet_ids" {
  description = "Ids of the subnets for the control plane's network interfaces, from the network stage. Empty: they stand in the private subnets."
  type        = list(string)
  default     = []
}

variable "eks_cluster_version" {
  description = "Kubernetes version of the cluster, such as 1.36. Raise it by one minor version at a time."
  type        = string

  validation {
    condition     = can(regex("^1\\.[1-9][0-9]$", var.eks_cluster_version))
    error_message = "eks_cluster_version must be a Kubernetes minor version such as 1.36."
  }
}

variable "cluster_support_type" {
  description = "What happens at the end of standard support: standard (AWS upgrades the control plane) or extended (the version stays, at the extended price)."
  type        = string
  default     = "standard"

  validation {
    condition     = contains(["standard", "extended"], var.cluster_support_type)
    error_message = "cluster_support_type must be standard or extended."
  }
}

variable "cluster_endpoint_public_access" {
  description = "Whether the Kubernetes API answers on the internet as well. The private endpoint is always on; with the public one off, the add-ons stage has to run from inside the VPC."
  type        = bool
  default     = true
}

variable "cluster_endpoint_public_access_cidrs" {
  description = "IPv4 blocks that may reach the public endpoint. Narrow this to your own networks where you can."
  type        = list(string)
  default     = ["0.0.0.0/0"]

  validation {
    condition     = alltrue([for block in var.cluster_endpoint_public_access_cidrs : can(cidrnetmask(block))])
    error_message = "cluster_endpoint_public_access_cidrs must be IPv4 blocks such as 203.0.113.0/24."
  }
}

variable "cluster_service_cidr" {
  description = "IPv4 block of Kubernetes Services, /12 to /24 in a private range, outside of every block of the VPC. It cannot be changed later."
  type        = string
  default     = "172.20.0.0/16"

  validation {
    condition = (
      can(cidrnetmask(var.cluster_service_cidr))
      && try(tonumber(split("/", var.cluster_service_cidr)[1]) >= 12 && tonumber(split("/", var.cluster_service_cidr)[1]) <= 24, false)
      && can(regex("^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.)", var.cluster_service_cidr))
    )
    error_message = "cluster_service_cidr must be an IPv4 block from /12 to /24 in 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."
  }
}

variable "cluster_log_types" {
  description = "Control plane logs sent to CloudWatch: any of api, audit, authenticator, controllerManager and scheduler."
  type        = list(string)
  default     = ["api", "audit", "authenticator"]

  validation {
    condition     = length(setsubtract(var.cluster_log_types, ["api", "audit", "authenticator", "controllerManager", "scheduler"])) == 0
    error_message = "cluster_log_types may hold api, audit, authenticator, controllerManager and scheduler."
  }
}

variable "cluster_admin_role_arns" {
  description = "ARNs of IAM roles, with their paths, that administer the cluster and its KMS key beside the identity that applied this stage first."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for arn in var.cluster_admin_role_arns : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/.+$", arn))])
    error_message = "cluster_admin_role_arns must be ARNs of IAM roles. For a session (assumed-role) give the role behind it."
  }

  # EKS answers "invalid principal" to a role of IAM Identity Center without its path.
  validation {
    condition     = alltrue([for arn in var.cluster_admin_role_arns : !can(regex("/AWSReservedSSO_", arn)) || can(regex(":role/aws-reserved/sso\\.amazonaws\\.com/", arn))])
    error_message = "cluster_admin_role_arns must name roles of IAM Identity Center with their path, aws-reserved/sso.amazonaws.com/."
  }
}

variable "core_node_instance_types" {
  description = "Instance types of core-node-group, in order of preference. x86-64 only."
  type        = list(string)
  default     = ["m5.xlarge"]

  validation {
    condition     = length(var.core_node_instance_types) >= 1 && length(var.core_node_instance_types) <= 20
    error_message = "core_node_instance_types must name 1 to 20 instance types."
  }

  # A g after the generation's digit marks Graviton, which the x86-64 AMI does not boot on; g before it is a GPU family.
  validation {
    condition     = !anytrue([for type in var.core_node_instance_types : can(regex("^([a-z-]+[0-9]+[a-z-]*g[a-z-]*|a1)\\.", type))])
    error_message = "core_node_instance_types must not name Graviton types: the nodes run the AL2023_x86_64_STANDARD image."
  }
}

variable "core_node_min_size" {
  description = "Fewest nodes of core-node-group."
  type        = number
  default     = 2

  validation {
    condition     = var.core_node_min_size >= 1
    error_message = "core_node_min_size must be at least 1: Karpenter and CoreDNS run here, and Karpenter cannot start its own node."
  }
}

variable "core_node_desired_size" {
  description = "Nodes of core-node-group. With fewer than two, Karpenter's second replica has to find room on general-purpose-group."
  type        = number
  default     = 2
}

variable "core_node_max_size" {
  description = "Most nodes of core-node-group. Nothing here scales by itself: it is what AWS lets anybody scale to between two applies."
  type        = number
  default     = 8
}

variable "core_node_disk_size" {
  description = "Root volume of a node of core-node-group, in GiB."
  type        = number
  default     = 100

  validation {
    condition     = var.core_node_disk_size >= 20 && var.core_node_disk_size <= 16384
    error_message = "core_node_disk_size must be 20 to 16384 GiB."
  }
}

variable "general_node_instance_types" {
  description = "Instance types of general-purpose-group, in order of preference. x86-64 only."
  type        = list(string)
  default     = ["t3.xlarge"]

  validation {
    condition     = length(var.general_node_instance_types) >= 1 && length(var.general_node_instance_types) <= 20
    error_message = "general_node_instance_types must name 1 to 20 instance types."
  }

  validation {
    condition     = !anytrue([for type in var.general_node_instance_types : can(regex("^([a-z-]+[0-9]+[a-z-]*g[a-z-]*|a1)\\.", type))])
    error_message = "general_node_instance_types must not name Graviton types: the nodes run the AL2023_x86_64_STANDARD image."
  }
}

variable "general_node_min_size" {
  description = "Fewest nodes of general-purpose-group."
  type        = number
  default     = 1

  validation {
    condition     = var.general_node_min_size >= 0
    error_message = "general_node_min_size must not be negative."
  }
}

variable "general_node_desired_size" {
  description = "Nodes of general-purpose-group."
  type        = number
  default     = 1

  validation {
    condition     = var.general_node_desired_size >= 1
    error_message = "general_node_desired_size must be at least 1: pods without a toleration for core nodes have to land somewhere before Karpenter runs."
  }
}

variable "general_node_max_size" {
  description = "Most nodes of general-purpose-group, as core_node_max_size."
  type        = number
  default     = 2
}

variable "enable_cloudwatch_observability" {
  description = "Whether to install the amazon-cloudwatch-observability add-on: Container Insights and container logs in CloudWatch, billed by what is sent."
  type        = bool
  default     = true
}

variable "enable_application_signals" {
  description = "Whether CloudWatch Application Signals watches every service of the cluster: traces and latencies, by containers that it puts into each pod, billed by the request. It needs enable_cloudwatch_observability."
  type        = bool
  default     = false
}

variable "enable_metrics_server" {
  description = "Whether to install the metrics-server add-on, without which kubectl top and the horizontal pod autoscaler have no figures."
  type        = bool
  default     = true
}

variable "enable_node_monitoring_agent" {
  description = "Whether to install the eks-node-monitoring-agent add-on, which reports broken kernels, networks, disks and GPUs as conditions of their node."
  type        = bool
  default     = true
}

variable "enable_aws_fsx_csi_driver" {
  description = "Whether to install the aws-fsx-csi-driver add-on, which makes and mounts FSx for Lustre file systems."
  type        = bool
  default     = false
}

variable "enable_mountpoint_s3_csi_driver" {
  description = "Whether to install the aws-mountpoint-s3-csi-driver add-on, which mounts the buckets of mountpoint_s3_buckets."
  type        = bool
  default     = false
}

variable "mountpoint_s3_buckets" {
  description = "Names of the S3 buckets that Mountpoint for S3 may read and write. They are not made here."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for bucket in var.mountpoint_s3_buckets : can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", bucket))])
    error_message = "mountpoint_s3_buckets must hold names of buckets, such as team-models, without s3:// and without paths."
  }
}

variable "tags" {
  description = "Tags for every AWS resource of this stage."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for key in keys(var.tags) : !startswith(lower(key), "aws:")])
    error_message = "tags must not have keys that begin with aws:, which AWS keeps for itself."
  }

  validation {
    condition     = !contains(keys(var.tags), "Name")
    error_message = "tags must not have the key Name: it would take the place of the names that the stages give."
  }

  # A second karpenter.sh/discovery or kubernetes.io/role tag would lead Karpenter or a load balancer astray.
  validation {
    condition     = alltrue([for key in keys(var.tags) : !can(regex("(^|\\.)(karpenter\\.sh|kubernetes\\.io)/", key))])
    error_message = "tags must not have keys of karpenter.sh/ or kubernetes.io/: the stages set those themselves."
  }
}
