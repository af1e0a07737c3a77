terraform {
  # Not higher: OpenTofu 1.6 to 1.8, which Rafay runs, compares this with its own version.
  required_version = ">= 1.5.7"

  # eks-data-addons 1.38.0, the last of its line, wants the AWS provider 5 and the Helm provider 2.
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
    helm = {
      source  = "hashicorp/helm"
      version = "~> 2.17"
    }
    kubernetes = {
      source  = "hashicorp/kubernetes"
      version = "~> 2.38"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
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
    for key, value in { Environment = var.cluster_name, ManagedBy = "slipway" } : key => value
    if !contains([for tag in keys(var.tags) : lower(tag)], lower(key))
  }
}

# Both ask the aws CLI for a token when they need one: a token that Terraform reads once lives for 15 minutes only.

locals {
  cluster_token_command = ["eks", "get-token", "--region", var.aws_region, "--cluster-name", var.cluster_name]
}

provider "kubernetes" {
  host                   = var.cluster_endpoint
  cluster_ca_certificate = base64decode(var.cluster_certificate_authority_data)

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = local.cluster_token_command
  }
}

provider "helm" {
  kubernetes {
    host                   = var.cluster_endpoint
    cluster_ca_certificate = base64decode(var.cluster_certificate_authority_data)

    exec {
      api_version = "client.authentication.k8s.io/v1beta1"
      command     = "aws"
      args        = local.cluster_token_command
    }
  }
}
