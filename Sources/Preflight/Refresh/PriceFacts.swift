import Catalog
import StructuredData

/// What an hour of each type costs in a region: on demand, Linux, shared tenancy.
struct PriceFacts: FactSource {
    let region: String

    let kind = AccountFacts.Kind.prices

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        let filters = [
            "regionCode": region, "operatingSystem": "Linux", "preInstalledSw": "NA", "tenancy": "Shared",
            "capacitystatus": "Used",
        ]
        let call = PriceListItem.arguments("AmazonEC2", filters)
        switch try PriceListItem.items(call, asking: account) {
        case .items(let items):
            var usd: [String: String] = [:]
            for item in items {
                guard let type = item.attributes["instanceType"], InstanceType.isWellFormed(type), let price = item.usd
                else { continue }
                usd[type] = price
            }
            guard !usd.isEmpty else { return .none(Verdict(noUse: .said(""), to: call)) }
            return .rows(usd.map { "\(region)/\($0.key)\t\($0.value)" }.sorted())
        case .none(let verdict): return .none(verdict)
        }
    }
}

/// What NAT gateways, volumes, load balancers and addresses cost in a region.
struct ServicePriceFacts: FactSource {
    let region: String

    let kind = AccountFacts.Kind.servicePrices

    /// Where a price stands in the Price List: the service, what narrows the list down, and the end of its usage type.
    private static let places: [(service: String, filter: (String, String), usage: String, row: ServicePrice.Service)] =
        [
            ("AmazonEC2", ("productFamily", "NAT Gateway"), "NatGateway-Hours", .natGateway),
            ("AmazonEC2", ("productFamily", "NAT Gateway"), "NatGateway-Bytes", .natTraffic),
            ("AmazonEC2", ("volumeApiName", "gp3"), "EBS:VolumeUsage.gp3", .gp3Storage),
            ("AWSELB", ("productFamily", "Load Balancer-Network"), "LoadBalancerUsage", .networkLoadBalancer),
            ("AmazonVPC", ("group", "VPCPublicIPv4Address"), "PublicIPv4:InUseAddress", .publicIPv4),
            ("AmazonVPC", ("productFamily", "VpcEndpoint"), "VpcEndpoint-Hours", .interfaceEndpoint),
            ("AmazonVPC", ("productFamily", "VpcEndpoint"), "VpcEndpoint-Bytes", .interfaceEndpointTraffic),
        ]
    private static let words: [ServicePrice.Service: (unit: ServicePrice.Unit, name: String)] = [
        .natGateway: (.hour, "NAT gateway"), .natTraffic: (.gigabyte, "Data through a NAT gateway"),
        .gp3Storage: (.gigabyteMonth, "EBS gp3 volume"),
        .networkLoadBalancer: (.hour, "Network Load Balancer, without capacity units"),
        .publicIPv4: (.hour, "Public IPv4 address, each NAT gateway's Elastic IP included"),
        .interfaceEndpoint: (.hour, "Interface VPC endpoint, in each zone"),
        .interfaceEndpointTraffic: (.gigabyte, "Data through interface VPC endpoints, the first PB a month"),
    ]

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        var rows: [String] = []
        for place in Self.places {
            let filters = ["regionCode": region, place.filter.0: place.filter.1]
            switch try PriceListItem.items(PriceListItem.arguments(place.service, filters), asking: account) {
            case .items(let items):
                // Usage types begin with the region's short name, but for us-east-1: `USW2-NatGateway-Hours`.
                let item = items.first { item in
                    guard let usage = item.attributes["usagetype"] else { return false }
                    return usage == place.usage || usage.hasSuffix("-\(place.usage)")
                }
                guard let usd = item?.usd, let words = Self.words[place.row] else { continue }
                rows.append("\(place.row.rawValue)\t\(region)\t\(usd)\t\(words.unit.rawValue)\t\(words.name)")
            case .none(let verdict): return .none(verdict)
            }
        }
        return .rows(rows.sorted())
    }
}
