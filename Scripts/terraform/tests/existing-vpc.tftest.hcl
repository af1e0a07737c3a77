# The network stage in a VPC that is there: what it takes over, what it refuses before anything changes, and what it tags.
# `check-existing-vpc` runs this; the overrides play the account.

variables {
  aws_region                  = "us-west-2"
  name                        = "demo"
  vpc_cidr                    = ""
  availability_zone_ids       = ["usw2-az1", "usw2-az2"]
  public_subnets              = []
  private_subnets             = []
  existing_vpc_id             = "vpc-0123456789abcdef0"
  existing_private_subnet_ids = ["subnet-0aaa0123456789abc", "subnet-0bbb0123456789abc"]
  existing_public_subnet_ids  = ["subnet-0ccc0123456789abc", "subnet-0ddd0123456789abc"]
  needed_addresses            = 100
}

override_data {
  target = data.aws_vpc.existing[0]
  values = {
    id                   = "vpc-0123456789abcdef0"
    state                = "available"
    cidr_block           = "10.7.0.0/16"
    enable_dns_support   = true
    enable_dns_hostnames = true
  }
}

override_data {
  target = data.aws_subnet.existing["subnet-0aaa0123456789abc"]
  values = {
    vpc_id                     = "vpc-0123456789abcdef0"
    state                      = "available"
    availability_zone_id       = "usw2-az1"
    availability_zone          = "us-west-2a"
    available_ip_address_count = 4000
    tags                       = {}
  }
}

override_data {
  target = data.aws_subnet.existing["subnet-0bbb0123456789abc"]
  values = {
    vpc_id                     = "vpc-0123456789abcdef0"
    state                      = "available"
    availability_zone_id       = "usw2-az2"
    availability_zone          = "us-west-2b"
    available_ip_address_count = 4000
    tags                       = {}
  }
}

override_data {
  target = data.aws_subnet.existing["subnet-0ccc0123456789abc"]
  values = {
    vpc_id                     = "vpc-0123456789abcdef0"
    state                      = "available"
    availability_zone_id       = "usw2-az1"
    availability_zone          = "us-west-2a"
    available_ip_address_count = 4000
    tags                       = {}
  }
}

override_data {
  target = data.aws_subnet.existing["subnet-0ddd0123456789abc"]
  values = {
    vpc_id                     = "vpc-0123456789abcdef0"
    state                      = "available"
    availability_zone_id       = "usw2-az2"
    availability_zone          = "us-west-2b"
    available_ip_address_count = 4000
    tags                       = {}
  }
}

override_data {
  target = data.aws_route_tables.existing[0]
  values = { ids = ["rtb-private", "rtb-public"] }
}

override_data {
  target = data.aws_route_table.existing["rtb-private"]
  values = {
    routes       = [{ cidr_block = "10.7.0.0/16", gateway_id = "local" }, { cidr_block = "0.0.0.0/0", nat_gateway_id = "nat-0123456789abcdef0" }]
    associations = [{ subnet_id = "", main = true }]
  }
}

override_data {
  target = data.aws_route_table.existing["rtb-public"]
  values = {
    routes       = [{ cidr_block = "10.7.0.0/16", gateway_id = "local" }, { cidr_block = "0.0.0.0/0", gateway_id = "igw-0123456789abcdef0" }]
    associations = [{ subnet_id = "subnet-0ccc0123456789abc", main = false }, { subnet_id = "subnet-0ddd0123456789abc", main = false }]
  }
}

run "takes_over_what_is_there_and_makes_nothing" {
  command = apply

  assert {
    condition = (
      output.vpc_id == var.existing_vpc_id && output.vpc_cidr_block == "10.7.0.0/16"
      && output.private_subnet_ids == tolist(var.existing_private_subnet_ids)
      && output.public_subnet_ids == tolist(var.existing_public_subnet_ids)
      && length(output.control_plane_subnet_ids) == 0 && length(output.nat_public_ips) == 0
    )
    error_message = "The outputs are not those of the VPC that is there."
  }

  assert {
    condition     = length(aws_ec2_tag.role) == 0 && length(aws_ec2_tag.mark) == 0 && module.vpc.vpc_id == null && length(module.vpc_endpoints.endpoints) == 0
    error_message = "Something was made."
  }
}

run "tags_what_lacks_them" {
  command = apply

  variables {
    tag_subnets = true
  }

  override_data {
    target = data.aws_subnet.existing["subnet-0aaa0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "available"
      availability_zone_id       = "usw2-az1"
      availability_zone          = "us-west-2a"
      available_ip_address_count = 4000
      tags                       = { "kubernetes.io/role/internal-elb" = "1" }
    }
  }

  assert {
    condition     = toset(keys(aws_ec2_tag.role)) == toset(["subnet-0bbb0123456789abc", "subnet-0ccc0123456789abc", "subnet-0ddd0123456789abc"]) && keys(aws_ec2_tag.mark) == keys(aws_ec2_tag.role)
    error_message = "Other subnets are tagged than those that lack the tag."
  }

  assert {
    condition     = aws_ec2_tag.role["subnet-0bbb0123456789abc"].key == "kubernetes.io/role/internal-elb" && aws_ec2_tag.role["subnet-0ccc0123456789abc"].key == "kubernetes.io/role/elb" && aws_ec2_tag.mark["subnet-0bbb0123456789abc"].value == "demo"
    error_message = "The tags are not those that load balancers look for."
  }
}

run "knows_its_own_tags_again" {
  command = plan

  variables {
    tag_subnets = true
  }

  override_data {
    target = data.aws_subnet.existing["subnet-0aaa0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "available"
      availability_zone_id       = "usw2-az1"
      availability_zone          = "us-west-2a"
      available_ip_address_count = 4000
      tags                       = { "kubernetes.io/role/internal-elb" = "1" }
    }
  }

  override_data {
    target = data.aws_subnet.existing["subnet-0bbb0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "available"
      availability_zone_id       = "usw2-az2"
      availability_zone          = "us-west-2b"
      available_ip_address_count = 4000
      tags                       = { "kubernetes.io/role/internal-elb" = "1", "slipway.dev/tagged-by" = "demo" }
    }
  }

  assert {
    condition     = contains(keys(aws_ec2_tag.role), "subnet-0bbb0123456789abc") && !contains(keys(aws_ec2_tag.role), "subnet-0aaa0123456789abc")
    error_message = "A tag of its own is taken for another's, or the other way round."
  }
}

run "leaves_the_tags_of_another_environment" {
  command = plan

  variables {
    tag_subnets = true
  }

  override_data {
    target = data.aws_subnet.existing["subnet-0bbb0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "available"
      availability_zone_id       = "usw2-az2"
      availability_zone          = "us-west-2b"
      available_ip_address_count = 4000
      tags                       = { "kubernetes.io/role/internal-elb" = "1", "slipway.dev/tagged-by" = "another" }
    }
  }

  assert {
    condition     = !contains(keys(aws_ec2_tag.role), "subnet-0bbb0123456789abc")
    error_message = "The tag of another environment would go with this one."
  }
}

run "takes_its_tags_away" {
  command = apply

  assert {
    condition     = length(aws_ec2_tag.role) == 0 && length(aws_ec2_tag.mark) == 0
    error_message = "Tags are left."
  }
}

run "refuses_a_vpc_without_dns" {
  command = plan

  override_data {
    target = data.aws_vpc.existing[0]
    values = {
      id                   = "vpc-0123456789abcdef0"
      state                = "available"
      cidr_block           = "10.7.0.0/16"
      enable_dns_support   = false
      enable_dns_hostnames = true
    }
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_a_vpc_that_is_not_ready" {
  command = plan

  override_data {
    target = data.aws_vpc.existing[0]
    values = {
      id                   = "vpc-0123456789abcdef0"
      state                = "pending"
      cidr_block           = "10.7.0.0/16"
      enable_dns_support   = true
      enable_dns_hostnames = true
    }
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_a_subnet_of_another_vpc" {
  command = plan

  override_data {
    target = data.aws_subnet.existing["subnet-0aaa0123456789abc"]
    values = {
      vpc_id                     = "vpc-0ffffffffffffffff"
      state                      = "available"
      availability_zone_id       = "usw2-az1"
      availability_zone          = "us-west-2a"
      available_ip_address_count = 4000
      tags                       = {}
    }
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_a_subnet_that_is_not_ready" {
  command = plan

  override_data {
    target = data.aws_subnet.existing["subnet-0aaa0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "pending"
      availability_zone_id       = "usw2-az1"
      availability_zone          = "us-west-2a"
      available_ip_address_count = 4000
      tags                       = {}
    }
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_a_subnet_in_another_zone" {
  command = plan

  override_data {
    target = data.aws_subnet.existing["subnet-0bbb0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "available"
      availability_zone_id       = "usw2-az3"
      availability_zone          = "us-west-2c"
      available_ip_address_count = 4000
      tags                       = {}
    }
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_a_public_subnet_among_the_private_ones" {
  command = plan

  override_data {
    target = data.aws_route_table.existing["rtb-public"]
    values = {
      routes       = [{ cidr_block = "10.7.0.0/16", gateway_id = "local" }, { cidr_block = "0.0.0.0/0", gateway_id = "igw-0123456789abcdef0" }]
      associations = [{ subnet_id = "subnet-0ccc0123456789abc", main = false }, { subnet_id = "subnet-0ddd0123456789abc", main = false }, { subnet_id = "subnet-0aaa0123456789abc", main = false }]
    }
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_a_private_subnet_among_the_public_ones" {
  command = plan

  override_data {
    target = data.aws_route_table.existing["rtb-public"]
    values = {
      routes       = [{ cidr_block = "10.7.0.0/16", gateway_id = "local" }, { cidr_block = "0.0.0.0/0", gateway_id = "igw-0123456789abcdef0" }]
      associations = [{ subnet_id = "subnet-0ccc0123456789abc", main = false }]
    }
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_one_subnet_too_few" {
  command = plan

  variables {
    existing_private_subnet_ids = ["subnet-0aaa0123456789abc"]
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_a_subnet_twice" {
  command = plan

  variables {
    existing_public_subnet_ids = ["subnet-0ccc0123456789abc", "subnet-0ccc0123456789abc"]
  }

  expect_failures = [terraform_data.existing_vpc]
}

run "refuses_blocks_beside_it" {
  command = plan

  variables {
    vpc_cidr = "10.1.0.0/16"
  }

  expect_failures = [terraform_data.preconditions]
}

run "refuses_endpoints_in_it" {
  command = plan

  variables {
    vpc_endpoints = true
  }

  expect_failures = [terraform_data.preconditions]
}

run "refuses_what_is_no_id" {
  command = plan

  variables {
    existing_vpc_id = "shared"
  }

  expect_failures = [var.existing_vpc_id]
}

run "tells_when_addresses_are_few" {
  command = plan

  override_data {
    target = data.aws_subnet.existing["subnet-0aaa0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "available"
      availability_zone_id       = "usw2-az1"
      availability_zone          = "us-west-2a"
      available_ip_address_count = 40
      tags                       = {}
    }
  }

  override_data {
    target = data.aws_subnet.existing["subnet-0bbb0123456789abc"]
    values = {
      vpc_id                     = "vpc-0123456789abcdef0"
      state                      = "available"
      availability_zone_id       = "usw2-az2"
      availability_zone          = "us-west-2b"
      available_ip_address_count = 40
      tags                       = {}
    }
  }

  expect_failures = [check.free_addresses]
}

run "takes_endpoints_for_a_way_out" {
  command = plan

  override_data {
    target = data.aws_route_table.existing["rtb-private"]
    values = {
      routes       = [{ cidr_block = "10.7.0.0/16", gateway_id = "local" }]
      associations = [{ subnet_id = "", main = true }]
    }
  }

  assert {
    condition     = length(data.aws_vpc_endpoint.existing) == 4
    error_message = "Without a default route nobody looks for endpoints."
  }
}
