aws_region            = "eu-central-1"
name                  = "bare"
vpc_cidr              = "10.1.0.0/16"
availability_zone_ids = ["euc1-az1", "euc1-az2"]
secondary_cidr_blocks = ["100.64.0.0/16"]
public_subnets        = ["10.1.0.0/24", "10.1.1.0/24"]
private_subnets       = ["100.64.0.0/17", "100.64.128.0/17"]
nat_gateways          = "perZone"
