terraform {
  # Not higher: OpenTofu 1.6 to 1.8, which Rafay runs, compares this with its own version.
  required_version = ">= 1.5.7"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.28"
    }
    external = {
      source  = "hashicorp/external"
      version = "~> 2.3"
    }
  }
}

provider "aws" {
  region = var.aws_region

  default_tags {
    tags = local.default_tags
  }
}

locals {
  # On every resource, also where a module hands no tags on. IAM takes keys that differ in case for one.
  default_tags = {
    for key, value in { Environment = var.name, ManagedBy = "slipway" } : key => value
    if !contains([for tag in keys(var.tags) : lower(tag)], lower(key))
  }
}
