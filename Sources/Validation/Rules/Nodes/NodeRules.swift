extension RuleRegistry {
    static let nodeRules: [Rule] = [
        .nodeSizeRange, .nodeSizeOrder, .coreNodeSingle, .generalNodeNone, .nodeTypesMissing, .nodeTypeCount,
        .nodeTypeUnknown, .nodeTypeRepeated, .nodeTypeArm, .nodeTypeAccelerated, .nodeTypeBareMetal,
        .nodeTypeNotInRegion,
        .nodeTypeNotInZones, .coreNodeBurstable, .nodeDiskRange, .nodeDiskSmall,
    ]
}

extension Rule.Source {
    static let nodegroupAPI = Rule.Source("CreateNodegroup of the Amazon EKS API (botocore 1.44.5)", "2026-11-23")
    static let instanceTypes = Rule.Source("EC2 DescribeInstanceTypes, as moto 5.2.5 has it", "2026-10-27")
    static let offeringData = Rule.Source("EC2 DescribeInstanceTypeOfferings, as moto 5.2.5 has it", "2026-10-27")
}
