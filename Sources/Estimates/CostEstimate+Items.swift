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

    /// The interface endpoints, each in every zone.
    static func endpoints(_ network: EnvironmentDocument.Network, _ rates: Rates) -> [Item] {
        network.vpcEndpoints ? [endpoints(in: network.zones.count, rates)] : []
    }

    /// What they cost, or would.
    package static func endpoints(of document: EnvironmentDocument, catalog: Catalog) -> Item {
        endpoints(in: document.network.zones.count, Rates(in: document.region, catalog: catalog))
    }

    private static func endpoints(in zones: Int, _ rates: Rates) -> Item {
        let services = InterfaceEndpoints.services.count
        return Item(
            "VPC endpoints", services * zones * hoursPerMonth,
            "\(services) endpoints x \(zones) zones x \(hoursPerMonth) h", at: rates.unit(of: .interfaceEndpoint),
            in: rates.region)
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

    /// What add-ons are charged for while nobody uses them: the volumes that they claim, then load balancers.
    static func addons(_ addons: EnvironmentDocument.Addons, _ rates: Rates) -> [Item] {
        let charges = addons.installed.flatMap(\.charges).filter { $0.without.map { !addons[$0] } ?? true }
        let volumes = charges.compactMap { charge -> Item? in
            guard case .volume(let gibibytes) = charge.thing else { return nil }
            return Item(
                charge.label, gibibytes, "\(gibibytes) GiB gp3", at: rates.unit(of: .gp3Storage), in: rates.region)
        }
        let loadBalancers = charges.filter { $0.thing == .networkLoadBalancer }.map { charge in
            Item(
                charge.label, hoursPerMonth, "\(hoursPerMonth) h", at: rates.unit(of: .networkLoadBalancer),
                in: rates.region)
        }
        return volumes + loadBalancers
    }
}

extension EnvironmentDocument.Network {
    /// NAT gateways that are made, each with an Elastic IP.
    var natGatewayCount: Int {
        guard !usesExistingVpc else { return 0 }
        return switch natGateways {
        case .none: 0
        case .single: 1
        case .perZone: zones.count
        }
    }
}
