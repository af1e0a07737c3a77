aws_region            = "us-west-2"
name                  = "ray-dev"
vpc_cidr              = "10.1.0.0/16"
availability_zone_ids = ["usw2-az1", "usw2-az2", "usw2-az3"]
public_subnets        = ["10.1.0.0/24", "10.1.1.0/24", "10.1.2.0/24"]
private_subnets       = ["10.1.32.0/19", "10.1.64.0/19", "10.1.96.0/19"]
nat_gateways          = "single"
tags                  = { team = "vision" }
