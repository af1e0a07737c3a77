/// The subnets of a VPC, one public and one private for each Availability Zone, in the zones' order.
package struct SubnetPlan: Equatable, Sendable {
    /// Empty when the plan was made without public subnets.
    package let publicSubnets: [CIDRBlock]
    package let privateSubnets: [CIDRBlock]

    package init(publicSubnets: [CIDRBlock], privateSubnets: [CIDRBlock]) {
        self.publicSubnets = publicSubnets
        self.privateSubnets = privateSubnets
    }
}
