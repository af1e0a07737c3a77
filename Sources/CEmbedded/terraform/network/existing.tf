# A VPC that is there: read, checked before anything changes, and left as it is but for tags that were agreed to.

locals {
  makes_vpc = var.existing_vpc_id == ""

  # Each subnet with the zone that the environment takes it for.
  existing_subnets = local.makes_vpc ? {} : merge(
    { for id in distinct(var.existing_private_subnet_ids) : id => { is_public = false, zone = try(var.availability_zone_ids[index(var.existing_private_subnet_ids, id)], "") } },
    { for id in distinct(var.existing_public_subnet_ids) : id => { is_public = true, zone = try(var.availability_zone_ids[index(var.existing_public_subnet_ids, id)], "") } },
  )
}

data "aws_vpc" "existing" {
  count = local.makes_vpc ? 0 : 1
  id    = var.existing_vpc_id
}

data "aws_subnet" "existing" {
  for_each = local.existing_subnets
  id       = each.key
}

data "aws_route_tables" "existing" {
  count  = local.makes_vpc ? 0 : 1
  vpc_id = var.existing_vpc_id
}

data "aws_route_table" "existing" {
  for_each       = toset(flatten(data.aws_route_tables.existing[*].ids))
  route_table_id = each.key
}

locals {
  # What each route table sends to the internet's addresses through; empty where it sends nothing there.
  default_routes = {
    for id, table in data.aws_route_table.existing : id => join("", [
      for route in table.routes : coalesce(
        route.gateway_id, route.nat_gateway_id, route.transit_gateway_id, route.vpc_endpoint_id, route.network_interface_id,
        route.vpc_peering_connection_id, route.core_network_arn, route.local_gateway_id, "another target",
      ) if route.cidr_block == "0.0.0.0/0"
    ])
  }

  # A subnet without a table of its own has the VPC's main one.
  own_tables = merge([
    for id, table in data.aws_route_table.existing : {
      for association in table.associations : association.subnet_id => id if association.subnet_id != "" && association.subnet_id != null
    }
  ]...)
  main_table = try([for id, table in data.aws_route_table.existing : id if anytrue(table.associations[*].main)][0], "")

  ways_out = {
    for id, subnet in local.existing_subnets : id => lookup(local.default_routes, lookup(local.own_tables, id, local.main_table), "")
  }

  elsewhere = [for id, subnet in data.aws_subnet.existing : id if subnet.vpc_id != var.existing_vpc_id]
  unready   = [for id, subnet in data.aws_subnet.existing : "${id} is ${subnet.state}" if subnet.state != "available"]
  misplaced = [
    for id, subnet in data.aws_subnet.existing : "${id} lies in ${subnet.availability_zone_id} and not in ${local.existing_subnets[id].zone}"
    if !contains([subnet.availability_zone_id, subnet.availability_zone], local.existing_subnets[id].zone)
  ]
  not_public  = [for id, subnet in local.existing_subnets : id if subnet.is_public && !startswith(local.ways_out[id], "igw-")]
  not_private = [for id, subnet in local.existing_subnets : id if !subnet.is_public && startswith(local.ways_out[id], "igw-")]
  closed      = [for id, subnet in local.existing_subnets : id if !subnet.is_public && local.ways_out[id] == ""]
}

# What a node asks before it joins. Where no default route leads out, each of them has to have an endpoint in the VPC. S3
# is left to who asks beforehand: it can have two, a gateway and an interface, of which this source takes none.
data "aws_vpc_endpoint" "existing" {
  for_each     = length(local.closed) > 0 ? toset(["ec2", "ecr.api", "ecr.dkr", "sts"]) : []
  vpc_id       = var.existing_vpc_id
  service_name = "com.amazonaws.${var.aws_region}.${each.key}"
  state        = "available"
}

resource "terraform_data" "existing_vpc" {
  count = local.makes_vpc ? 0 : 1

  lifecycle {
    precondition {
      condition = (
        length(var.existing_private_subnet_ids) == length(var.availability_zone_ids)
        && contains([0, length(var.availability_zone_ids)], length(var.existing_public_subnet_ids))
        && length(local.existing_subnets) == length(concat(var.existing_private_subnet_ids, var.existing_public_subnet_ids))
      )
      error_message = "existing_private_subnet_ids must name one subnet for each of availability_zone_ids, existing_public_subnet_ids as many or none, and no subnet may stand twice."
    }

    precondition {
      condition     = data.aws_vpc.existing[0].state == "available"
      error_message = "${var.existing_vpc_id} is ${data.aws_vpc.existing[0].state}, not available."
    }

    precondition {
      condition     = data.aws_vpc.existing[0].enable_dns_support && data.aws_vpc.existing[0].enable_dns_hostnames
      error_message = "${var.existing_vpc_id} must have DNS support and DNS hostnames on: nodes register by DNS name, and private endpoints resolve inside the VPC. Nothing of it is changed here, so have its owner switch them on."
    }

    precondition {
      condition     = length(local.elsewhere) == 0
      error_message = "These subnets are of another VPC than ${var.existing_vpc_id}: ${join(", ", local.elsewhere)}."
    }

    precondition {
      condition     = length(local.unready) == 0
      error_message = "Subnets must be available: ${join("; ", local.unready)}."
    }

    precondition {
      condition     = length(local.misplaced) == 0
      error_message = "Each subnet must lie in the zone of its place in availability_zone_ids: ${join("; ", local.misplaced)}."
    }

    precondition {
      condition     = length(setintersection([for subnet in data.aws_subnet.existing : subnet.availability_zone_id], ["use1-az3", "usw1-az2", "cac1-az3"])) == 0
      error_message = "EKS accepts no cluster subnets in the zones use1-az3, usw1-az2 and cac1-az3. Choose other subnets."
    }

    precondition {
      condition     = length(local.not_private) == 0
      error_message = "The default route of these subnets leads to an internet gateway, so that nodes without a public address reach nothing: ${join(", ", local.not_private)}. Name private subnets."
    }

    precondition {
      condition     = length(local.not_public) == 0
      error_message = "No default route leads from these subnets to an internet gateway, so that they are not public: ${join(", ", local.not_public)}."
    }
  }
}

# Only told: the addresses that the environment's own nodes have taken since are no longer free.
check "free_addresses" {
  assert {
    condition     = sum(concat([0], [for id in var.existing_private_subnet_ids : try(data.aws_subnet.existing[id].available_ip_address_count, 0)])) >= (local.makes_vpc ? 0 : var.needed_addresses)
    error_message = "The private subnets have fewer than ${var.needed_addresses} free addresses, which the first nodes and their pods take."
  }
}

# The tags by which load balancers find their subnets, where these lack them. A mark beside each tells whose they are, so
# that the next plan knows them again, and what others tagged stays theirs.
locals {
  mark = "slipway.dev/tagged-by"

  role_tags = {
    for id, subnet in local.existing_subnets : id => subnet.is_public ? "kubernetes.io/role/elb" : "kubernetes.io/role/internal-elb"
  }
  tagged = {
    for id, key in local.role_tags : id => key
    if var.tag_subnets && (!can(data.aws_subnet.existing[id].tags[key]) || try(data.aws_subnet.existing[id].tags[local.mark] == var.name, false))
  }
}

resource "aws_ec2_tag" "mark" {
  for_each    = local.tagged
  resource_id = each.key
  key         = local.mark
  value       = var.name
}

resource "aws_ec2_tag" "role" {
  for_each    = local.tagged
  resource_id = aws_ec2_tag.mark[each.key].resource_id
  key         = each.value
  value       = "1"
}
