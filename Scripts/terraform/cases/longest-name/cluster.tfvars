aws_region              = "us-west-2"
cluster_name            = "a-name-of-27-characters-abc"
eks_cluster_version     = "1.36"
cluster_admin_role_arns = ["arn:aws:iam::123456789012:role/platform/Admins"]
tags                    = { team = "vision" }
