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
///
/// A secondary block with more room than the VPC's own is there for the nodes and their pods. Private subnets then share it,
/// and what has to be reached from other networks stays in the primary block: load balancers, and the control plane.
///
///     10.20.0.0/21 and 100.64.0.0/16, 2 zones
///     primary      eighth 0: public /27 /27      eighth 1: control plane /27 /27      2 ... 7: free
///     secondary    half 0: zone 0                half 1: zone 1
package enum SubnetPlanner {
    package static let zoneCounts = 2...6
    /// Of a VPC that is planned without secondary blocks.
    package static let vpcPrefixes = 16...22

    /// Nil when `vpc` or `zones` is outside of ``vpcPrefixes`` or ``zoneCounts``, and no secondary block makes up for it.
    /// Without public subnets the others stay where they are, so that public ones can be added later.
    ///
    /// - Parameter secondaries: further blocks of the VPC; the largest counts.
    package static func plan(
        vpc: CIDRBlock, secondaries: [CIDRBlock] = [], zones: Int, withPublic: Bool = true
    ) -> SubnetPlan? {
        guard zoneCounts.contains(zones) else { return nil }
        if let secondary = secondaries.min(by: { $0.prefix < $1.prefix }),
            secondary.prefix < vpc.prefix || !vpcPrefixes.contains(vpc.prefix),
            let plan = plan(vpc: vpc, beside: secondary, zones: zones, withPublic: withPublic)
        {
            return plan
        }
        return plan(in: vpc, zones: zones, withPublic: withPublic)
    }

    private static func plan(in vpc: CIDRBlock, zones: Int, withPublic: Bool) -> SubnetPlan? {
        guard vpcPrefixes.contains(vpc.prefix) else { return nil }
        let eighths = vpc.split(into: vpc.prefix + 3)
        guard let publicEighth = eighths.first, let publicSubnets = sideBySide(in: publicEighth, zones: zones) else {
            return nil
        }
        return SubnetPlan(
            publicSubnets: withPublic ? publicSubnets : [], privateSubnets: Array(eighths.dropFirst().prefix(zones)))
    }

    /// Nil where the secondary block has no room for private subnets. Where the primary one has none for the others, all lie
    /// in the secondary block.
    private static func plan(
        vpc: CIDRBlock, beside secondary: CIDRBlock, zones: Int, withPublic: Bool
    ) -> SubnetPlan? {
        let shares = (1...3).first { 1 << $0 >= zones } ?? 3
        guard (16...smallestPrivate - shares).contains(secondary.prefix), (16...28).contains(vpc.prefix) else {
            return nil
        }
        // Eighths where the VPC has them, so that the public subnets stay where they would be without the secondary block.
        let parts = vpc.split(into: vpc.prefix + (vpcPrefixes.contains(vpc.prefix) ? 3 : 1)).prefix(2)
            .compactMap { sideBySide(in: $0, zones: zones) }
        guard parts.count == 2 else { return plan(in: secondary, zones: zones, withPublic: withPublic) }
        return SubnetPlan(
            publicSubnets: withPublic ? parts[0] : [],
            privateSubnets: Array(secondary.split(into: secondary.prefix + shares).prefix(zones)),
            controlPlaneSubnets: parts[1])
    }

    /// The 16 addresses that EKS advises need a /27.
    private static let smallestPrivate = 27

    /// Subnets for what takes few addresses: load balancers, NAT gateways, the control plane. Each is a thirty-second part of
    /// its block, but not smaller than the /27 with 8 free addresses that an Application Load Balancer asks for (AWS guide to
    /// Application Load Balancers, "Subnets for your load balancer"). Only where the block has no room for so many of them,
    /// such as the eighth of a /22 for more than four, they get a /28 each. That is the one place where a zone that is added
    /// changes subnets that exist. Nil where there is no room for these either.
    private static func sideBySide(in block: CIDRBlock, zones: Int) -> [CIDRBlock]? {
        [min(block.prefix + 5, 27), 28].lazy
            .map { Array(block.split(into: $0).prefix(zones)) }
            .first { $0.count == zones }
    }
}
