module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "6.6.0"

  # One that is there stands in existing.tf.
  create_vpc = local.makes_vpc

  name                  = var.name
  cidr                  = var.vpc_cidr
  secondary_cidr_blocks = var.secondary_cidr_blocks

  azs             = var.availability_zone_ids
  public_subnets  = var.public_subnets
  private_subnets = var.private_subnets
  intra_subnets   = var.control_plane_subnets

  # Nodes register by DNS name, and private endpoints resolve inside the VPC.
  enable_dns_hostnames = true
  enable_dns_support   = true

  enable_nat_gateway     = var.nat_gateways != "none"
  single_nat_gateway     = var.nat_gateways == "single"
  one_nat_gateway_per_az = var.nat_gateways == "perZone"

  public_subnet_tags = {
    "kubernetes.io/role/elb" = "1"
  }

  private_subnet_tags = {
    "kubernetes.io/role/internal-elb" = "1"
    "karpenter.sh/discovery"          = var.name
  }

  tags = var.tags
}
