/// Lays out the subnets of a VPC.
///
/// The VPC is cut in eighths. The first eighth holds the public subnets side by side, the next ones are the private subnets,
/// one eighth for each zone; what is left is room to grow, and at least one eighth always is.
///
///     10.1.0.0/16, 2 zones
///     eighth    0                 1          2          3 ... 7
///               public /24 /24    zone 0     zone 1     free
///
/// The layout is the same for every number of zones. Private subnets could be larger where there are two zones only, but a
/// subnet cannot be moved or resized once nodes live in it; that a third zone can be added later without touching the first
/// two, and that there is room for subnets of another kind, is worth more. An eighth is the largest size that allows it:
/// quarters would end at three zones.
package enum SubnetPlanner {
    package static let zoneCounts = 2...6
    package static let vpcPrefixes = 16...22

    /// Nil when `vpc` or `zones` is outside of ``vpcPrefixes`` or ``zoneCounts``. Without public subnets the private ones stay
    /// where they are, so that public ones can be added later.
    package static func plan(vpc: CIDRBlock, zones: Int, withPublic: Bool = true) -> SubnetPlan? {
        guard zoneCounts.contains(zones), vpcPrefixes.contains(vpc.prefix) else { return nil }
        let eighths = vpc.split(into: vpc.prefix + 3)
        guard let publicEighth = eighths.first else { return nil }
        let publicPrefix = publicPrefix(in: publicEighth, zones: zones)
        return SubnetPlan(
            publicSubnets: withPublic ? Array(publicEighth.split(into: publicPrefix).prefix(zones)) : [],
            privateSubnets: Array(eighths.dropFirst().prefix(zones))
        )
    }

    /// A public subnet is a thirty-second part of its eighth, since load balancers and NAT gateways need few addresses, but not
    /// smaller than the /27 with 8 free addresses that an Application Load Balancer asks for (AWS guide to Application Load
    /// Balancers, "Subnets for your load balancer"). Only the eighth of a /22 has no room for more than four of them: five and
    /// six zones get a /28 each there. That is the one place where a zone that is added changes subnets that exist.
    private static func publicPrefix(in eighth: CIDRBlock, zones: Int) -> Int {
        let prefix = min(eighth.prefix + 5, 27)
        return eighth.split(into: prefix).count >= zones ? prefix : 28
    }
}
