# Ways to AWS services that do not pass a NAT gateway.

locals {
  has_endpoints = local.makes_vpc && coalesce(var.vpc_endpoints, var.nat_gateways == "none")

  # What nodes, managed add-ons and controllers ask of AWS. Each costs by the hour and zone. They reach neither public
  # registries nor IAM: without a NAT gateway the add-ons stage, whose images are public and whose Karpenter asks IAM,
  # needs a proxy or a transit gateway.
  interface_endpoints = !local.has_endpoints ? [] : [
    "ec2",
    "ecr.api",
    "ecr.dkr",
    "eks",
    "eks-auth",
    "elasticfilesystem",
    "elasticloadbalancing",
    "logs",
    "monitoring",
    "sqs",
    "ssm",
    "ssmmessages",
    "sts",
  ]
}

module "vpc_endpoints" {
  source  = "terraform-aws-modules/vpc/aws//modules/vpc-endpoints"
  version = "6.6.0"

  create = local.makes_vpc

  vpc_id     = module.vpc.vpc_id
  subnet_ids = module.vpc.private_subnets

  create_security_group      = local.has_endpoints
  security_group_name_prefix = "${var.name}-endpoints-"
  security_group_description = "HTTPS from the VPC to its interface endpoints"
  security_group_rules = {
    https = {
      description = "HTTPS from the VPC"
      cidr_blocks = local.vpc_blocks
    }
  }

  endpoints = merge(
    {
      # Free of charge, and it keeps the image layers that ECR stores in S3 off the NAT gateway's bill.
      s3 = {
        service         = "s3"
        service_type    = "Gateway"
        route_table_ids = module.vpc.private_route_table_ids
      }
    },
    {
      for service in local.interface_endpoints : service => {
        service             = service
        private_dns_enabled = true
      }
    },
  )

  tags = var.tags
}
