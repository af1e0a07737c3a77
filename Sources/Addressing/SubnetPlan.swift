/// The subnets of a VPC, one public and one private for each Availability Zone, in the zones' order.
public struct SubnetPlan: Equatable, Sendable {
    /// Empty when the plan was made without public subnets.
    public let publicSubnets: [CIDRBlock]
    public let privateSubnets: [CIDRBlock]

    public init(publicSubnets: [CIDRBlock], privateSubnets: [CIDRBlock]) {
        self.publicSubnets = publicSubnets
        self.privateSubnets = privateSubnets
    }
}
