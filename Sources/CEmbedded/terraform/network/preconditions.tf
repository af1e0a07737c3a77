# Checks across variables. A variable's own validation may look at other variables only from Terraform 1.9 on.

locals {
  vpc_blocks = concat(compact([var.vpc_cidr]), var.secondary_cidr_blocks)
  subnets    = concat(var.public_subnets, var.private_subnets, var.control_plane_subnets)

  prefix_lengths = { for block in distinct(concat(local.vpc_blocks, local.subnets)) : block => tonumber(split("/", block)[1]) }

  # Two blocks overlap when they are the same network at the shorter of their prefix lengths.
  overlapping_subnets = [
    for pair in flatten([
      for i, a in local.subnets : [
        for b in slice(local.subnets, i + 1, length(local.subnets)) : {
          a = a, b = b, length = min(local.prefix_lengths[a], local.prefix_lengths[b])
        }
      ]
    ]) : "${pair.a} and ${pair.b}"
    if cidrhost("${split("/", pair.a)[0]}/${pair.length}", 0) == cidrhost("${split("/", pair.b)[0]}/${pair.length}", 0)
  ]

  subnets_outside_vpc = [
    for subnet in local.subnets : subnet
    if !anytrue([
      for block in local.vpc_blocks :
      local.prefix_lengths[subnet] >= local.prefix_lengths[block]
      && cidrhost("${split("/", subnet)[0]}/${local.prefix_lengths[block]}", 0) == split("/", block)[0]
    ])
  ]
}

resource "terraform_data" "preconditions" {
  lifecycle {
    precondition {
      condition     = (var.vpc_cidr == "") != local.makes_vpc
      error_message = "Either vpc_cidr is given for a new VPC, or existing_vpc_id for one that is there."
    }

    precondition {
      condition     = local.makes_vpc || length(concat(local.subnets, var.secondary_cidr_blocks)) == 0 && !coalesce(var.vpc_endpoints, false)
      error_message = "Blocks and vpc_endpoints are for a new VPC: existing_vpc_id has its own, and is left as it is."
    }

    precondition {
      condition = !local.makes_vpc || (
        contains([0, length(var.availability_zone_ids)], length(var.public_subnets))
        && length(var.private_subnets) == length(var.availability_zone_ids)
      )
      error_message = "public_subnets and private_subnets must have one block for each of availability_zone_ids; public_subnets may be empty."
    }

    precondition {
      condition     = !local.makes_vpc || length(var.public_subnets) > 0 || var.nat_gateways == "none"
      error_message = "public_subnets may only be empty without nat_gateways, which stand in them."
    }

    precondition {
      condition     = !local.makes_vpc || var.nat_gateways != "none" || local.has_endpoints
      error_message = "Without nat_gateways nodes need vpc_endpoints."
    }

    precondition {
      condition     = contains([0, length(var.availability_zone_ids)], length(var.control_plane_subnets))
      error_message = "control_plane_subnets must be empty or have one block for each of availability_zone_ids."
    }

    precondition {
      condition     = length(local.subnets_outside_vpc) == 0
      error_message = "Each subnet must lie within vpc_cidr or one of secondary_cidr_blocks. Outside: ${join(", ", local.subnets_outside_vpc)}."
    }

    precondition {
      condition     = length(local.overlapping_subnets) == 0
      error_message = "Subnets must not overlap: ${join("; ", local.overlapping_subnets)}."
    }
  }
}
