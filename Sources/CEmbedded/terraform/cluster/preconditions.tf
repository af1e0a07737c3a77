# Checks across variables. A variable's own validation may look at other variables only from Terraform 1.9 on.

resource "terraform_data" "preconditions" {
  lifecycle {
    precondition {
      condition = (
        var.core_node_min_size <= var.core_node_desired_size
        && var.core_node_desired_size <= var.core_node_max_size
      )
      error_message = "Sizes must rise in this order: core_node_min_size <= core_node_desired_size <= core_node_max_size."
    }

    precondition {
      condition = (
        var.general_node_min_size <= var.general_node_desired_size
        && var.general_node_desired_size <= var.general_node_max_size
      )
      error_message = "Sizes must rise in this order: general_node_min_size <= general_node_desired_size <= general_node_max_size."
    }

    precondition {
      condition     = !var.cluster_endpoint_public_access || length(var.cluster_endpoint_public_access_cidrs) > 0
      error_message = "cluster_endpoint_public_access_cidrs must not be empty while cluster_endpoint_public_access is true. Name the networks that may reach the API, or turn public access off."
    }

    precondition {
      condition     = !var.enable_application_signals || var.enable_cloudwatch_observability
      error_message = "enable_application_signals needs enable_cloudwatch_observability, whose agent carries it."
    }

    precondition {
      condition     = !var.enable_mountpoint_s3_csi_driver || length(var.mountpoint_s3_buckets) > 0
      error_message = "enable_mountpoint_s3_csi_driver needs mountpoint_s3_buckets: name the buckets that pods may mount."
    }
  }
}
