# What each pool asks of Karpenter, worked out from var.pools alone: no resource and no data source stands here, so that
# `terraform console` evaluates it without a provider.

locals {
  pools = {
    for name, pool in var.pools : name => {
      labels = merge(
        pool.labels,
        # The labels by which ai-on-eks's workloads choose a pool.
        { NodePool = name, NodeGroupType = name, type = "karpenter" },
        local.pool_kinds[pool.kind].labels,
      )

      taints = concat(local.pool_kinds[pool.kind].taints, [
        for taint in pool.taints : { for key, value in zipmap(["key", "value", "effect"], regex("^([^=:]+)(?:=([^:]*))?:(.+)$", taint)) : key => value if try(value != null && value != "", false) }
      ])

      requirements = concat(
        [
          { key = "kubernetes.io/arch", operator = "In", values = ["amd64"] },
          { key = "kubernetes.io/os", operator = "In", values = ["linux"] },
        ],
        [for requirement in [
          { key = "node.kubernetes.io/instance-type", operator = "In", values = pool.instance_types },
          { key = "karpenter.k8s.aws/instance-family", operator = "In", values = local.pool_families[name] },
          { key = "karpenter.k8s.aws/instance-category", operator = "In", values = local.pool_categories[name] },
          { key = "karpenter.k8s.aws/instance-generation", operator = "Gt", values = length(local.pool_categories[name]) > 0 ? [tostring(pool.min_generation - 1)] : [] },
          # Categories hold types with other accelerators too.
          { key = "karpenter.k8s.aws/instance-gpu-manufacturer", operator = "In", values = pool.kind == "gpu" && length(local.pool_categories[name]) > 0 ? ["nvidia"] : [] },
          { key = "karpenter.sh/capacity-type", operator = "In", values = pool.capacity_types },
          { key = "topology.k8s.aws/zone-id", operator = "In", values = [for zone in pool.zones : zone if can(regex("-az[0-9]+$", zone))] },
          { key = "topology.kubernetes.io/zone", operator = "In", values = [for zone in pool.zones : zone if !can(regex("-az[0-9]+$", zone))] },
        ] : requirement if length(requirement.values) > 0],
      )

      disruption = {
        consolidationPolicy = pool.consolidation == "whenEmptyOrUnderutilized" ? "WhenEmptyOrUnderutilized" : "WhenEmpty"
        consolidateAfter    = pool.consolidation == "never" ? "Never" : "${pool.consolidate_after}s"
        budgets             = [{ nodes = "10%" }]
      }

      limits = { cpu = tostring(pool.cpu_limit), memory = "${pool.cpu_limit * local.memory_gib_per_vcpu}Gi" }

      # Bottlerocket keeps itself on xvda and images and containers on xvdb.
      volumes = {
        xvda = { volumeSize = "20Gi" }
        xvdb = merge(
          { volumeSize = "${pool.disk_gib}Gi" },
          # What every gp3 volume has need not be said. A MiB a second takes four operations a second.
          { for key, value in { throughput = pool.disk_throughput } : key => value if value > 125 },
          { for key, value in { iops = pool.disk_throughput * 4 } : key => value if value > 3000 },
        )
      }

      instance_store = pool.instance_store == "raid0" ? "RAID0" : null
      reservations   = [for id in pool.reservations : { id = id } if contains(pool.capacity_types, "reserved")]
    }
  }

  # Single types rule out families, and these categories.
  pool_families   = { for name, pool in var.pools : name => [for family in pool.instance_families : family if length(pool.instance_types) == 0] }
  pool_categories = { for name, pool in var.pools : name => [for category in pool.instance_categories : category if length(pool.instance_types) + length(pool.instance_families) == 0] }

  pool_kinds = {
    cpu = { labels = {}, taints = [] }
    gpu = {
      # By this label AI charts of EKS, and dcgm-exporter, find GPU nodes.
      labels = { accelerator = "nvidia" }
      taints = [{ key = "nvidia.com/gpu", value = "true", effect = "NoSchedule" }]
    }
  }

  # More than any instance type of the pools has, so that the vCPU limit is the one that binds.
  memory_gib_per_vcpu = 32
}
