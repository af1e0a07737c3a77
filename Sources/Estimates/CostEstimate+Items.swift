import Catalog
import Environment

extension CostEstimate {
    /// Extended support replaces the standard price from 00:00 UTC of the day on which standard support ends.
    static func controlPlane(
        _ cluster: EnvironmentDocument.Cluster, _ catalog: Catalog, _ rates: Rates, _ today: CalendarDay
    ) -> Item {
        let endStandard = catalog.version(cluster.version)?.endStandard
        let extended = endStandard.flatMap { $0 <= today ? $0 : nil }
        return Item(
            "EKS control plane", hoursPerMonth, "\(hoursPerMonth) h",
            at: rates.unit(of: extended == nil ? .eksStandard : .eksExtended), in: rates.region,
            note: extended.map { "extended support since \($0)" } ?? "")
    }

    /// The gateways, and the Elastic IP of each.
    static func natGateways(_ network: EnvironmentDocument.Network, _ rates: Rates) -> [Item] {
        let count = network.natGatewayCount
        guard count > 0 else { return [] }
        func item(_ label: String, _ service: ServicePrice.Service) -> Item {
            Item(
                label, count * hoursPerMonth, "\(count) x \(hoursPerMonth) h", at: rates.unit(of: service),
                in: rates.region)
        }
        return [item("NAT gateways", .natGateway), item("Public IPv4 addresses of the NAT gateways", .publicIPv4)]
    }

    /// The desired size, priced as the first type: the one that EKS asks EC2 for first.
    static func nodes(_ label: String, _ group: EnvironmentDocument.NodeGroup, _ rates: Rates) -> Item {
        let count = group.desiredSize.asCount
        let types = group.instanceTypes
        let type = types.first ?? "(no instance type)"
        return Item(
            label, count * hoursPerMonth, "\(count) x \(type) x \(hoursPerMonth) h", at: rates.hour(of: type),
            in: rates.region, note: types.count > 1 ? "the first of \(types.count) types" : "")
    }

    static func rootVolumes(_ groups: [EnvironmentDocument.NodeGroup], _ rates: Rates) -> Item {
        let parts = groups.map { (nodes: $0.desiredSize.asCount, size: $0.diskGiB.asCount) }
        return Item(
            "Root volumes", parts.reduce(0) { $0 + $1.nodes * $1.size },
            "(" + parts.map { "\($0.nodes) x \($0.size) GiB" }.joined(separator: " + ") + ") gp3",
            at: rates.unit(of: .gp3Storage), in: rates.region)
    }

    /// Volumes that add-ons claim. Sizes: Prometheus as the add-ons stage sets it; Kubecost, and the Prometheus that it
    /// brings where there is no other, by the defaults of cost-analyzer b01e76c.
    static func volumes(_ addons: EnvironmentDocument.Addons, _ rates: Rates) -> [Item] {
        func item(_ label: String, _ size: Int) -> Item {
            Item(label, size, "\(size) GiB gp3", at: rates.unit(of: .gp3Storage), in: rates.region)
        }
        var items: [Item] = []
        if addons.kubePrometheusStack { items.append(item("Volume of Prometheus", 50)) }
        if addons.kubecost {
            items.append(item("Volume of Kubecost", 32))
            if !addons.kubePrometheusStack { items.append(item("Volume of Kubecost's own Prometheus", 32)) }
        }
        return items
    }

    static func loadBalancer(_ addons: EnvironmentDocument.Addons, _ rates: Rates) -> [Item] {
        guard addons.ingressNginx else { return [] }
        return [
            Item(
                "Network load balancer of ingress-nginx", hoursPerMonth, "\(hoursPerMonth) h",
                at: rates.unit(of: .networkLoadBalancer), in: rates.region)
        ]
    }
}

extension EnvironmentDocument.Network {
    /// NAT gateways, each with an Elastic IP.
    var natGatewayCount: Int {
        switch natGateways {
        case .none: 0
        case .single: 1
        case .perZone: zones.count
        }
    }
}
