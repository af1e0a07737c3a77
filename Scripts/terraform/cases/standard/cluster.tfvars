aws_region                      = "us-west-2"
cluster_name                    = "ray-dev"
eks_cluster_version             = "1.36"
cluster_admin_role_arns         = ["arn:aws:iam::123456789012:role/platform/Admins"]
tags                            = { team = "vision" }
enable_application_signals      = true
enable_aws_fsx_csi_driver       = true
enable_mountpoint_s3_csi_driver = true
mountpoint_s3_buckets           = ["team-models"]
