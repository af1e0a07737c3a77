extension RuleRegistry {
    static let networkRules: [Rule] = [
        .cidrUnreadable, .cidrHostBits, .vpcSize, .subnetOverlap, .vpcTooSmallToPlan, .vpcForbiddenRange,
        .vpcSurprisingRange, .vpcPublicRange, .subnetSize, .subnetOutsideVPC, .vpcBlocksOverlap, .secondaryRefused,
        .tooManyBlocks, .subnetCount, .controlPlaneRoom, .addressRoom, .natWithoutPublicSubnets, .publicSubnetSize,
        .noNAT,
        .singleNAT, .serviceSize, .serviceRange, .serviceOverlap,
        .noWayOut, .existingIDForm, .existingSubnetRepeated, .existingSubnetCount, .besideExistingVPC,
        .existingVPCUnnamed,
    ]
}

extension Rule.Source {
    static let vpcBlocks = Rule.Source("Amazon VPC User Guide, VPC CIDR blocks", "2023-06")
    static let subnets = Rule.Source("Amazon VPC User Guide, subnet sizing", "2023-06")
    static let services = Rule.Source(
        "CreateCluster of the Amazon EKS API (botocore 1.44.5), serviceIpv4Cidr", "2026-11-23")
    static let endpoints = Rule.Source(
        "The network stage's VPC endpoints, terraform/network/endpoints.tf", "2026-11-24")
}
