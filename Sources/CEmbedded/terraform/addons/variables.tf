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

variable "pools" {
  description = "The pools of nodes that Karpenter starts, by name: the name of a NodePool and an EC2NodeClass. kind is cpu or gpu; nodes of gpu pools have NVIDIA GPUs and a taint. A pool chooses among instance_types where it names some, otherwise among instance_families, otherwise among instance_categories from min_generation on. cpu_limit is the most vCPUs that its nodes have together, the unit of EC2's quotas, which for GPU types are 0 in many new accounts. zones are ids or names of zones with private subnets, all where it names none. instance_store raid0 lets images and containers lie on the type's NVMe disks. consolidation is never, whenEmpty or whenEmptyOrUnderutilized, after consolidate_after seconds. labels and taints come on top of the stack's, taints written KEY=VALUE:EFFECT."
  type = map(object({
    kind                = string
    instance_types      = optional(list(string), [])
    instance_families   = optional(list(string), [])
    instance_categories = optional(list(string), [])
    min_generation      = optional(number, 5)
    capacity_types      = list(string)
    reservations        = optional(list(string), [])
    cpu_limit           = number
    zones               = optional(list(string), [])
    disk_gib            = optional(number, 300)
    disk_throughput     = optional(number, 125)
    instance_store      = optional(string, "none")
    consolidation       = optional(string, "whenEmpty")
    consolidate_after   = optional(number, 300)
    labels              = optional(map(string), {})
    taints              = optional(list(string), [])
  }))
  default = {
    x86-cpu-karpenter = {
      kind                = "cpu"
      instance_categories = ["c", "m", "r"]
      capacity_types      = ["spot", "on-demand"]
      cpu_limit           = 1000
    }
    g5-gpu-karpenter = {
      kind              = "gpu"
      instance_families = ["g5", "g4dn"]
      capacity_types    = ["on-demand"]
      cpu_limit         = 192
    }
  }

  validation {
    condition     = alltrue([for name, pool in var.pools : can(regex("^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$", name))])
    error_message = "pools must have names of 1 to 53 lower-case letters, digits and hyphens, a hyphen neither first nor last."
  }

  validation {
    condition     = alltrue([for pool in var.pools : contains(["cpu", "gpu"], pool.kind)])
    error_message = "pools: kind must be cpu or gpu."
  }

  validation {
    condition     = alltrue([for pool in var.pools : length(concat(pool.instance_types, pool.instance_families, pool.instance_categories)) > 0])
    error_message = "pools must each name at least one instance type, family or category."
  }

  validation {
    condition     = alltrue([for category in flatten([for pool in var.pools : pool.instance_categories]) : can(regex("^[a-z]+$", category))])
    error_message = "pools: instance_categories must each be in lower-case letters."
  }

  validation {
    condition     = alltrue([for family in flatten([for pool in var.pools : pool.instance_families if pool.kind == "gpu"]) : can(regex("^[gp][0-9]+[a-z0-9-]*$", family))])
    error_message = "pools: instance_families of a gpu pool must be of NVIDIA GPUs, such as g5."
  }

  validation {
    condition     = !anytrue([for family in flatten([for pool in var.pools : pool.instance_families if pool.kind == "gpu"]) : can(regex("^[gp][0-9]+[a-z-]*g", family))])
    error_message = "pools must not name Graviton families such as g5g: they run x86-64 images."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.min_generation >= 1 && floor(pool.min_generation) == pool.min_generation])
    error_message = "pools: min_generation must be a whole number from 1."
  }

  validation {
    condition     = alltrue([for pool in var.pools : length(pool.capacity_types) >= 1 && length(setsubtract(pool.capacity_types, ["spot", "on-demand", "reserved"])) == 0])
    error_message = "pools: capacity_types must hold spot, on-demand, reserved or several of them."
  }

  validation {
    condition     = alltrue([for pool in var.pools : !contains(pool.capacity_types, "reserved") || length(pool.reservations) > 0])
    error_message = "pools with the capacity type reserved must name reservations."
  }

  validation {
    condition     = alltrue([for pool in var.pools : length(pool.reservations) <= 30]) && alltrue([for id in flatten([for pool in var.pools : pool.reservations]) : can(regex("^cr-[0-9a-f]{17}$", id))])
    error_message = "pools: reservations must be at most 30 ids, each cr- and 17 hexadecimal digits."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.cpu_limit >= 1 && floor(pool.cpu_limit) == pool.cpu_limit])
    error_message = "pools: cpu_limit must be a whole number of vCPUs from 1."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.kind != "gpu" || pool.cpu_limit >= 4])
    error_message = "pools: cpu_limit of a gpu pool must be a whole number of vCPUs from 4, the size of the smallest node."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.disk_gib >= 20 && pool.disk_gib <= 16384 && floor(pool.disk_gib) == pool.disk_gib])
    error_message = "pools: disk_gib must be a whole number from 20 to 16384."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.disk_throughput >= 125 && pool.disk_throughput <= 1000 && floor(pool.disk_throughput) == pool.disk_throughput])
    error_message = "pools: disk_throughput must be a whole number from 125 to 1000."
  }

  validation {
    condition     = alltrue([for pool in var.pools : contains(["none", "raid0"], pool.instance_store)])
    error_message = "pools: instance_store must be none or raid0."
  }

  validation {
    condition     = alltrue([for pool in var.pools : contains(["never", "whenEmpty", "whenEmptyOrUnderutilized"], pool.consolidation)])
    error_message = "pools: consolidation must be never, whenEmpty or whenEmptyOrUnderutilized."
  }

  validation {
    condition     = alltrue([for pool in var.pools : pool.consolidate_after >= 0 && pool.consolidate_after <= 2592000 && floor(pool.consolidate_after) == pool.consolidate_after])
    error_message = "pools: consolidate_after must be a whole number of seconds from 0 to 2592000, which are 30 days."
  }

  validation {
    condition     = alltrue([for taint in flatten([for pool in var.pools : pool.taints]) : can(regex("^[^=:]+(=[^:]*)?:(NoSchedule|PreferNoSchedule|NoExecute)$", taint))])
    error_message = "pools: taints must be KEY=VALUE:EFFECT, with NoSchedule, PreferNoSchedule or NoExecute as the effect."
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

  validation {
    condition     = !contains(keys(var.tags), "Name")
    error_message = "tags must not have the key Name: it would take the place of the names that the stages give."
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
