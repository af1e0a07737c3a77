output "vpc_id" {
  description = "Id of the VPC."
  value       = local.makes_vpc ? module.vpc.vpc_id : data.aws_vpc.existing[0].id
}

output "vpc_cidr_block" {
  description = "Primary IPv4 block of the VPC."
  value       = local.makes_vpc ? module.vpc.vpc_cidr_block : data.aws_vpc.existing[0].cidr_block
}

output "private_subnet_ids" {
  description = "Ids of the private subnets, in the zones' order."
  value       = local.makes_vpc ? module.vpc.private_subnets : var.existing_private_subnet_ids
}

output "public_subnet_ids" {
  description = "Ids of the public subnets, in the zones' order."
  value       = local.makes_vpc ? module.vpc.public_subnets : var.existing_public_subnet_ids
}

output "control_plane_subnet_ids" {
  description = "Ids of the subnets for the control plane's network interfaces, in the zones' order; empty where these stand in the private subnets."
  value       = module.vpc.intra_subnets
}

output "availability_zone_ids" {
  description = "The zones as they were given, in the order of the subnets."
  value       = var.availability_zone_ids
}

output "nat_public_ips" {
  description = "Public addresses from which the private subnets reach the internet; empty without a NAT gateway of this stage."
  value       = module.vpc.nat_public_ips
}
