/// The price of something an environment uses besides instances, in USD.
package struct ServicePrice: Hashable, Sendable {
    package let service: Service
    /// USD for one unit.
    package let usd: Double
    package let unit: Unit
    /// The service in words.
    package let name: String
    /// `.exact` where the figure holds for the region asked for; `.estimated(ratio: 1)` where it is us-east-1's.
    package let basis: Price.Basis

    package enum Service: String, Hashable, Sendable, CaseIterable {
        case applicationSignals = "application-signals"
        case cloudWatchLogs = "cloudwatch-logs"
        case efsRead = "efs-read"
        case efsStorage = "efs-storage"
        case efsWrite = "efs-write"
        case eksStandard = "eks-standard"
        /// All of a control plane's price in extended support, not what is added to the standard one.
        case eksExtended = "eks-extended"
        case fsxLustreStorage = "fsx-lustre-storage"
        case gp3Storage = "gp3-storage"
        case interfaceEndpoint = "interface-endpoint"
        case interfaceEndpointTraffic = "interface-endpoint-traffic"
        case kmsKey = "kms-key"
        case natGateway = "nat-gateway"
        case natTraffic = "nat-traffic"
        case networkLoadBalancer = "network-load-balancer"
        /// Each NAT gateway's Elastic IP is one too.
        case publicIPv4 = "public-ipv4"
    }

    package enum Unit: String, Hashable, Sendable {
        case hour
        case gigabyte = "GB"
        case gigabyteMonth = "GB-month"
        case month
        case millionSignals = "million-signals"
    }
}
