import Environment
import Text

/// The network in words, for the plan and the pages that tell of it.
extension EnvironmentDocument.Network {
    /// "a public and a private subnet".
    var subnetKinds: String {
        let kinds = [
            publicSubnets.isEmpty ? nil : "a public", "a private",
            controlPlaneSubnets.isEmpty ? nil : "a control-plane",
        ]
        return kinds.compactMap(\.self).listed() + " subnet"
    }

    /// What becomes of a VPC that is there, in a sentence or two; nil where one is made.
    var promise: String? {
        guard usesExistingVpc else { return nil }
        return
            "The VPC \(existingVpc.id) was there before, and stays: its subnets, routes, gateways and endpoints are read and "
            + "not changed"
            + (existingVpc.tagSubnets
                ? ". Only tags are added to its subnets, kubernetes.io/role/elb or internal-elb where they lack them, and "
                    + "slipway.dev/tagged-by beside; destroying takes these away."
                : ", and nothing is added to them.")
    }

    /// How nodes reach what is outside: "one NAT gateway, and VPC endpoints".
    var wayOut: String {
        let gateways: String? =
            switch natGateways {
            case .none: nil
            case .single: "one NAT gateway"
            case .perZone: "a NAT gateway in each zone"
            }
        let endpoints = vpcEndpoints ? "VPC endpoints" + (gateways == nil ? " in place of NAT gateways" : "") : nil
        let ways = [gateways, endpoints].compactMap(\.self)
        return ways.isEmpty ? "no NAT gateway" : ways.listed()
    }
}
