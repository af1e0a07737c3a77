/// The subnets of a VPC, one of each kind for each Availability Zone, in the zones' order.
package struct SubnetPlan: Equatable, Sendable {
    /// Empty when the plan was made without public subnets.
    package let publicSubnets: [CIDRBlock]
    package let privateSubnets: [CIDRBlock]
    /// For the control plane's network interfaces; empty where these stand in the private subnets.
    package let controlPlaneSubnets: [CIDRBlock]

    package init(publicSubnets: [CIDRBlock], privateSubnets: [CIDRBlock], controlPlaneSubnets: [CIDRBlock] = []) {
        self.publicSubnets = publicSubnets
        self.privateSubnets = privateSubnets
        self.controlPlaneSubnets = controlPlaneSubnets
    }
}
