import Catalog
import Environment
import Text

extension CostEstimate {
    /// What depends on use and cannot be worked out beforehand, as far as this environment can be charged for it.
    static func leftOut(of document: EnvironmentDocument, _ rates: Rates) -> [String] {
        let addons = document.addons
        let pools = document.pools.enabled
        func price(_ service: ServicePrice.Service) -> String {
            rates.unit(of: service).map { ", at \($0.text) a GB" } ?? ""
        }
        let capacityTypes = pools.flatMap(\.capacityTypes)
        let groupTypes = document.coreNodes.instanceTypes + document.generalNodes.instanceTypes
        var sentences: [(applies: Bool, sentence: String)] = [
            (
                !pools.isEmpty,
                "The nodes of the pools, with their volumes: none runs until a pod waits for one."
            ),
            (
                capacityTypes.contains(Quota.Capacity.spot.rawValue),
                "What spot saves: its prices change by the hour, so the pools are priced on demand."
            ),
            (
                pools.contains(where: \.isReserved),
                "Capacity reservations: they are paid for by the hour, whether a node uses them or not."
            ),
            (document.network.natGatewayCount > 0, "Data through the NAT gateways\(price(.natTraffic))."),
            (
                document.network.usesExistingVpc,
                "What the VPC that is there costs: its NAT gateways and endpoints, and the data through them."
            ),
            (document.network.vpcEndpoints, "Data through the VPC endpoints\(price(.interfaceEndpointTraffic))."),
            (true, "Data that leaves AWS, and data between zones and between regions."),
            (
                !document.cluster.logTypes.isEmpty,
                "Control-plane logs that CloudWatch takes in\(price(.cloudWatchLogs))."
            ),
        ]
        // The last one first, as plans have always listed them.
        sentences += addons.installed.reversed().compactMap(\.chargedByUse).map { (true, sentence(of: $0, rates)) }
        sentences += [
            (true, "Volumes that workloads ask for\(addons[.awsEfsCsiDriver] ? ", and EFS file systems" : "")."),
            (
                groupTypes.contains { $0.hasPrefix("t") },
                "CPU credits of burstable nodes (t types) that work above their baseline for long."
            ),
            (true, "Taxes, discounts and support plans."),
        ]
        return sentences.filter(\.applies).map(\.sentence)
    }

    /// What is charged by use, and at about what prices: for much of it AWS asks less the more it is.
    private static func sentence(of use: Addon.Use, _ rates: Rates) -> String {
        let prices = use.prices.compactMap { price in rates.unit(of: price.service).map { (rate: $0, each: price.each) }
        }
        guard !prices.isEmpty, prices.count == use.prices.count else { return use.thing + "." }
        let elsewhere = prices.contains { $0.rate.isEstimated } ? ", as in us-east-1" : ""
        return "\(use.thing): about \(prices.map { "\($0.rate.text) \($0.each)" }.listed())\(elsewhere)."
    }
}
