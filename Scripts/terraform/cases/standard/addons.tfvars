aws_region                  = "us-west-2"
karpenter_chart_version     = "1.14.1"
tags                        = { team = "vision" }
enable_nvidia_device_plugin = true
enable_leader_worker_set    = true
enable_mpi_operator         = true
enable_model_storage        = true
enable_aws_fsx_csi_driver   = true
enable_soci_snapshotter     = true
