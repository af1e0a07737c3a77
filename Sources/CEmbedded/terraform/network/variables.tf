variable "aws_region" {
  description = "AWS Region of the environment, such as us-west-2."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", var.aws_region))
    error_message = "aws_region must be a Region code such as us-west-2."
  }
}

variable "name" {
  description = "Name of the environment. It becomes the cluster's name and the value of the tag by which Karpenter finds the private subnets."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*[a-z0-9]$", var.name)) && length(var.name) <= 27
    error_message = "name must have 2 to 27 lower-case letters, digits and hyphens, begin with a letter and not end with a hyphen. IAM limits role name prefixes to 38 characters, and karpenter-<name>- has to fit."
  }
}

variable "vpc_cidr" {
  description = "Primary IPv4 block of the VPC, /16 to /28. Empty with existing_vpc_id."
  type        = string

  validation {
    condition = var.vpc_cidr == "" || (
      can(cidrnetmask(var.vpc_cidr))
      && try(cidrhost(var.vpc_cidr, 0) == split("/", var.vpc_cidr)[0], false)
      && try(tonumber(split("/", var.vpc_cidr)[1]) >= 16 && tonumber(split("/", var.vpc_cidr)[1]) <= 28, false)
    )
    error_message = "vpc_cidr must be an IPv4 block from /16 to /28 without host bits, such as 10.1.0.0/16."
  }
}

variable "availability_zone_ids" {
  description = "Availability Zone ids, such as usw2-az1, in the order of the subnets. Ids name the same place in every account; names such as us-west-2a are accepted as well, but their letters differ between accounts."
  type        = list(string)

  validation {
    condition     = length(var.availability_zone_ids) >= 2
    error_message = "availability_zone_ids must name at least two zones: an EKS cluster needs subnets in two."
  }

  validation {
    condition     = length(distinct(var.availability_zone_ids)) == length(var.availability_zone_ids)
    error_message = "availability_zone_ids must not name a zone twice."
  }

  validation {
    condition     = length(setintersection(var.availability_zone_ids, ["use1-az3", "usw1-az2", "cac1-az3"])) == 0
    error_message = "EKS accepts no cluster subnets in the zones use1-az3, usw1-az2 and cac1-az3. Choose other zones."
  }
}

variable "secondary_cidr_blocks" {
  description = "Further IPv4 blocks of the VPC, /16 to /28. Subnets may lie in them."
  type        = list(string)
  default     = []

  validation {
    condition = alltrue([
      for block in var.secondary_cidr_blocks :
      can(cidrnetmask(block))
      && try(cidrhost(block, 0) == split("/", block)[0], false)
      && try(tonumber(split("/", block)[1]) >= 16 && tonumber(split("/", block)[1]) <= 28, false)
    ])
    error_message = "secondary_cidr_blocks must be IPv4 blocks from /16 to /28 without host bits, such as 100.64.0.0/16."
  }

  validation {
    condition     = length(var.secondary_cidr_blocks) <= 4
    error_message = "secondary_cidr_blocks may have four entries: a VPC holds five blocks with the primary one."
  }
}

variable "public_subnets" {
  description = "IPv4 blocks of the public subnets, one for each zone in the zones' order. Load balancers and NAT gateways live here. Empty, without NAT gateways: a private VPC."
  type        = list(string)

  validation {
    condition = alltrue([
      for subnet in var.public_subnets :
      can(cidrnetmask(subnet))
      && try(cidrhost(subnet, 0) == split("/", subnet)[0], false)
      && try(tonumber(split("/", subnet)[1]) >= 16 && tonumber(split("/", subnet)[1]) <= 28, false)
    ])
    error_message = "public_subnets must be IPv4 blocks from /16 to /28 without host bits, such as 10.1.0.0/24."
  }
}

variable "private_subnets" {
  description = "IPv4 blocks of the private subnets, one for each zone in the zones' order. Nodes and pods take their addresses here: give them room."
  type        = list(string)

  validation {
    condition = alltrue([
      for subnet in var.private_subnets :
      can(cidrnetmask(subnet))
      && try(cidrhost(subnet, 0) == split("/", subnet)[0], false)
      && try(tonumber(split("/", subnet)[1]) >= 16 && tonumber(split("/", subnet)[1]) <= 28, false)
    ])
    error_message = "private_subnets must be IPv4 blocks from /16 to /28 without host bits, such as 10.1.32.0/19."
  }
}

variable "control_plane_subnets" {
  description = "IPv4 blocks of subnets for the control plane's network interfaces, one for each zone in the zones' order. Empty: they stand in the private subnets."
  type        = list(string)
  default     = []

  validation {
    condition = alltrue([
      for subnet in var.control_plane_subnets :
      can(cidrnetmask(subnet))
      && try(cidrhost(subnet, 0) == split("/", subnet)[0], false)
      && try(tonumber(split("/", subnet)[1]) >= 16 && tonumber(split("/", subnet)[1]) <= 28, false)
    ])
    error_message = "control_plane_subnets must be IPv4 blocks from /16 to /28 without host bits, such as 10.1.32.0/27."
  }
}

variable "nat_gateways" {
  description = "How private subnets reach the internet: none (AWS services through VPC endpoints only), single (one NAT gateway for all zones) or perZone (one in each)."
  type        = string
  default     = "single"

  validation {
    condition     = contains(["none", "single", "perZone"], var.nat_gateways)
    error_message = "nat_gateways must be none, single or perZone."
  }
}

variable "vpc_endpoints" {
  description = "Whether to make interface endpoints for the AWS services that nodes need. Null: where there is no NAT gateway."
  type        = bool
  default     = null
}

variable "existing_vpc_id" {
  description = "Id of a VPC that is there, to be used in place of a new one and left as it is. Empty: a new VPC."
  type        = string
  default     = ""

  validation {
    condition     = var.existing_vpc_id == "" || can(regex("^vpc-([0-9a-f]{8}|[0-9a-f]{17})$", var.existing_vpc_id))
    error_message = "existing_vpc_id must be the id of a VPC, such as vpc-0123456789abcdef0."
  }
}

variable "existing_private_subnet_ids" {
  description = "Ids of private subnets of existing_vpc_id, one for each zone in the zones' order."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for id in var.existing_private_subnet_ids : can(regex("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$", id))])
    error_message = "existing_private_subnet_ids must be ids of subnets, such as subnet-0123456789abcdef0."
  }
}

variable "existing_public_subnet_ids" {
  description = "Ids of public subnets of existing_vpc_id, one for each zone in the zones' order, or none."
  type        = list(string)
  default     = []

  validation {
    condition     = alltrue([for id in var.existing_public_subnet_ids : can(regex("^subnet-([0-9a-f]{8}|[0-9a-f]{17})$", id))])
    error_message = "existing_public_subnet_ids must be ids of subnets, such as subnet-0123456789abcdef0."
  }
}

variable "tag_subnets" {
  description = "Whether subnets of existing_vpc_id get the tags by which load balancers find them, where they lack them."
  type        = bool
  default     = false
}

variable "needed_addresses" {
  description = "Free addresses that the private subnets of existing_vpc_id should have together for the first nodes and their pods."
  type        = number
  default     = 0
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
