variable "aws_region" {
  description = "AWS Region of the environment, such as us-west-2."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", var.aws_region))
    error_message = "aws_region must be a Region code such as us-west-2."
  }
}

# The cluster, from the outputs of the stages before.

variable "cluster_name" {
  description = "Name of the EKS cluster."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*[a-z0-9]$", var.cluster_name)) && length(var.cluster_name) <= 27
    error_message = "cluster_name must have 2 to 27 lower-case letters, digits and hyphens, begin with a letter and not end with a hyphen. IAM limits role name prefixes to 38 characters, and karpenter-<name>- has to fit."
  }
}

variable "cluster_endpoint" {
  description = "Address of the Kubernetes API."
  type        = string

  validation {
    condition     = startswith(var.cluster_endpoint, "https://")
    error_message = "cluster_endpoint must be the https:// address of the Kubernetes API."
  }
}

variable "cluster_certificate_authority_data" {
  description = "Certificate authority of the Kubernetes API, in base64."
  type        = string

  validation {
    condition     = can(base64decode(var.cluster_certificate_authority_data))
    error_message = "cluster_certificate_authority_data must be base64."
  }
}

variable "eks_cluster_version" {
  description = "Kubernetes version of the cluster, such as 1.36."
  type        = string

  validation {
    condition     = can(regex("^1\\.[1-9][0-9]$", var.eks_cluster_version))
    error_message = "eks_cluster_version must be a Kubernetes minor version such as 1.36."
  }
}

variable "oidc_provider_arn" {
  description = "ARN of the cluster's IAM OIDC provider."
  type        = string

  validation {
    condition     = can(regex("^arn:[a-z-]+:iam::[0-9]{12}:oidc-provider/.+$", var.oidc_provider_arn))
    error_message = "oidc_provider_arn must be the ARN of an IAM OIDC provider."
  }
}

variable "vpc_id" {
  description = "Id of the VPC."
  type        = string
}

variable "private_subnet_ids" {
  description = "Ids of the private subnets, one in each zone: for the file system's mount targets, and in a VPC that was there before for Karpenter's nodes."
  type        = list(string)
}

variable "public_subnet_ids" {
  description = "Ids of the public subnets, from the network stage."
  type        = list(string)
  default     = []
}

variable "existing_vpc_id" {
  description = "Id of the VPC where that was there before, whose subnets carry no tag of Karpenter's. Empty: the network stage made it."
  type        = string
  default     = ""
}

variable "tag_subnets" {
  description = "Whether the subnets of existing_vpc_id carry the tags by which load balancers find them."
  type        = bool
  default     = false
}

variable "node_security_group_id" {
  description = "Security group of all nodes, which may mount the file system for models."
  type        = string
}

# Core add-ons.

variable "enable_aws_load_balancer_controller" {
  description = "Whether to install the AWS Load Balancer Controller, which makes load balancers for Services and Ingresses."
  type        = bool
  default     = true
}

variable "enable_aws_efs_csi_driver" {
  description = "Whether to install the AWS EFS CSI driver, which mounts EFS file systems."
  type        = bool
  default     = true
}

variable "enable_ingress_nginx" {
  description = "Whether to install Ingress NGINX behind a load balancer. The project is retired since March 2026 and gets no more fixes."
  type        = bool
  default     = true
}

variable "ingress_scheme" {
  description = "Where the load balancer of Ingress NGINX is reached from: internet-facing, or internal from the VPC and what is connected with it."
  type        = string
  default     = "internet-facing"

  validation {
    condition     = contains(["internet-facing", "internal"], var.ingress_scheme)
    error_message = "ingress_scheme must be internet-facing or internal."
  }
}

variable "enable_kube_prometheus_stack" {
  description = "Whether to install Prometheus, Alertmanager and Grafana."
  type        = bool
  default     = true
}

# Data and AI add-ons.

variable "enable_volcano" {
  description = "Whether to install the batch scheduler Volcano."
  type        = bool
  default     = true
}

variable "enable_kuberay_operator" {
  description = "Whether to install the KubeRay operator. It schedules through Volcano when Volcano is on."
  type        = bool
  default     = true
}

variable "enable_kubecost" {
  description = "Whether to install Kubecost. It reads the Prometheus of kube-prometheus-stack when that is on, and brings its own when not."
  type        = bool
  default     = true
}

variable "enable_nvidia_device_plugin" {
  description = "Whether to install NVIDIA's device plugin for nodes labelled nvidia.com/gpu.present=true. The GPU pool does not need it: Bottlerocket brings its own."
  type        = bool
  default     = false
}

variable "enable_dcgm_exporter" {
  description = "Whether to install NVIDIA's dcgm-exporter on GPU nodes: the GPUs' load, memory, heat and errors for Prometheus, Grafana and Kubecost."
  type        = bool
  default     = true
}

variable "enable_leader_worker_set" {
  description = "Whether to install LeaderWorkerSet, by which a model that needs several nodes is served as one unit."
  type        = bool
  default     = false
}

variable "enable_mpi_operator" {
  description = "Whether to install Kubeflow's MPI operator, which runs MPIJobs."
  type        = bool
  default     = false
}

variable "enable_model_storage" {
  description = "Whether to make an EFS file system for models and checkpoints, and the StorageClass efs-models that gives out volumes of it. It needs enable_aws_efs_csi_driver. Destroying this stage deletes the file system with all that lies in it."
  type        = bool
  default     = false
}

variable "enable_aws_fsx_csi_driver" {
  description = "Whether the cluster stage installed the aws-fsx-csi-driver add-on: makes the StorageClass fsx-lustre and the security group of the file systems that claims of it ask for. Delete those claims before this stage is destroyed."
  type        = bool
  default     = false
}

# Karpenter and its pools.

variable "enable_soci_snapshotter" {
  description = "Whether Karpenter's nodes pull and unpack images in parallel, through Bottlerocket's SOCI snapshotter: large images start sooner, and take more of the node's CPU and disk while they do. A change replaces the nodes of the pools."
  type        = bool
  default     = false
}

variable "karpenter_chart_version" {
  description = "Version of Karpenter and its chart. It has to fit the Kubernetes version: 1.13 or newer for 1.36."
  type        = string

  validation {
    condition     = can(regex("^1\\.[0-9]+\\.[0-9]+$", var.karpenter_chart_version))
    error_message = "karpenter_chart_version must be a version of Karpenter 1, such as 1.14.1, without a leading v."
  }
}

variable "bottlerocket_version" {
  description = "Version of Bottlerocket on Karpenter's nodes. Karpenter picks the image of this version that fits the cluster's Kubernetes version and, for GPU types, the NVIDIA variant. To move it, name a newer release of github.com/bottlerocket-os/bottlerocket and apply: Karpenter then replaces nodes as their disruption budgets allow. latest follows each release as it appears, which replaces nodes without anyone's say."
  type        = string
  # github.com/bottlerocket-os/bottlerocket#4895, released 2026-08-05; has images for Kubernetes 1.31 to 1.36.
  default = "v1.64.0"

  validation {
    condition     = var.bottlerocket_version == "latest" || can(regex("^v?[1-9][0-9]*\\.[0-9]+\\.[0-9]+$", var.bottlerocket_version))
    error_message = "bottlerocket_version must be a release such as v1.64.0, or latest."
  }
}

variable "enable_cpu_pool" {
  description = "Whether Karpenter has the pool x86-cpu-karpenter."
  type        = bool
  default     = true
}

variable "cpu_pool_instance_categories" {
  description = "Instance categories of the CPU pool: the letters before the generation, such as c, m and r."
  type        = list(string)
  default     = ["c", "m", "r"]

  validation {
    condition = (
      length(var.cpu_pool_instance_categories) > 0
      && alltrue([for category in var.cpu_pool_instance_categories : can(regex("^[a-z]+$", category))])
    )
    error_message = "cpu_pool_instance_categories must name at least one category, each in lower-case letters."
  }
}

variable "cpu_pool_min_generation" {
  description = "Oldest instance generation of the CPU pool: 5 admits m5 and newer."
  type        = number
  default     = 5

  validation {
    condition     = var.cpu_pool_min_generation >= 1 && floor(var.cpu_pool_min_generation) == var.cpu_pool_min_generation
    error_message = "cpu_pool_min_generation must be a whole number from 1."
  }
}

variable "cpu_pool_capacity_types" {
  description = "What the CPU pool buys: spot, on-demand or both. With both, Karpenter takes spot while there is any."
  type        = list(string)
  default     = ["spot", "on-demand"]

  validation {
    condition = (
      length(var.cpu_pool_capacity_types) > 0
      && length(setsubtract(var.cpu_pool_capacity_types, ["spot", "on-demand"])) == 0
    )
    error_message = "cpu_pool_capacity_types must hold spot, on-demand or both."
  }
}

variable "cpu_pool_cpu_limit" {
  description = "Most vCPUs that the nodes of the CPU pool have together."
  type        = number
  default     = 1000

  validation {
    condition     = var.cpu_pool_cpu_limit >= 1 && floor(var.cpu_pool_cpu_limit) == var.cpu_pool_cpu_limit
    error_message = "cpu_pool_cpu_limit must be a whole number of vCPUs from 1."
  }
}

variable "enable_gpu_pool" {
  description = "Whether Karpenter has the pool g5-gpu-karpenter."
  type        = bool
  default     = true
}

variable "gpu_pool_instance_families" {
  description = "Instance families of the GPU pool, such as g5 and g4dn. x86-64 with NVIDIA GPUs."
  type        = list(string)
  default     = ["g5", "g4dn"]

  validation {
    condition     = length(var.gpu_pool_instance_families) > 0 && alltrue([for family in var.gpu_pool_instance_families : can(regex("^[gp][0-9]+[a-z0-9-]*$", family))])
    error_message = "gpu_pool_instance_families must name at least one family of NVIDIA GPUs, such as g5."
  }

  validation {
    condition     = !anytrue([for family in var.gpu_pool_instance_families : can(regex("^[gp][0-9]+[a-z-]*g", family))])
    error_message = "gpu_pool_instance_families must not name Graviton families such as g5g: the pool runs x86-64 images."
  }
}

variable "gpu_pool_capacity_types" {
  description = "What the GPU pool buys: spot, on-demand or both."
  type        = list(string)
  default     = ["on-demand"]

  validation {
    condition = (
      length(var.gpu_pool_capacity_types) > 0
      && length(setsubtract(var.gpu_pool_capacity_types, ["spot", "on-demand"])) == 0
    )
    error_message = "gpu_pool_capacity_types must hold spot, on-demand or both."
  }
}

variable "gpu_pool_cpu_limit" {
  description = "Most vCPUs that the nodes of the GPU pool have together: the unit of the EC2 quota for G and VT instances, which is 0 in many new accounts."
  type        = number
  default     = 192

  validation {
    condition     = var.gpu_pool_cpu_limit >= 4 && floor(var.gpu_pool_cpu_limit) == var.gpu_pool_cpu_limit
    error_message = "gpu_pool_cpu_limit must be a whole number of vCPUs from 4, the size of the smallest node."
  }
}

variable "tags" {
  description = "Tags for every AWS resource of this stage, Karpenter's nodes and their disks included. A change of tags makes Karpenter replace its nodes, as their disruption budgets allow."
  type        = map(string)
  default     = {}

  validation {
    condition     = alltrue([for key in keys(var.tags) : !startswith(lower(key), "aws:")])
    error_message = "tags must not have keys that begin with aws:, which AWS keeps for itself."
  }

  # EC2NodeClass refuses these, which would only be seen when the chart is installed.
  validation {
    condition = alltrue([
      for key in keys(var.tags) :
      key != "" && key != "eks:eks-cluster-name" && !can(regex("(^|\\.)(karpenter\\.sh|karpenter\\.k8s\\.aws|kubernetes\\.io)/", key))
    ])
    error_message = "tags must not have keys of karpenter.sh/, karpenter.k8s.aws/ or kubernetes.io/, nor eks:eks-cluster-name: Karpenter sets those itself."
  }
}
