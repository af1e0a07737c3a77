extension RuleRegistry {
    static let karpenterRules: [Rule] = [
        .poolsOff, .gpuFamiliesMissing, .gpuFamilyUnknown, .gpuFamilyWithoutGPU, .gpuFamilyNeuron, .gpuFamilyArm,
        .gpuFamilyNotInRegion, .gpuFamilyZones, .poolEntryRepeated, .cpuCategoriesMissing, .cpuCategoryUnknown,
        .cpuCategoryAccelerated, .cpuGenerationRange, .cpuPoolEmpty, .capacityTypesMissing, .capacityTypeUnknown,
        .poolLimitSmall, .poolLimitLarge, .gpuSpotOnly,
    ]
}

extension Rule.Source {
    static let karpenterPools = Rule.Source("Karpenter documentation, NodePools and scheduling (1.14)", "2026-08-21")
    static let bottlerocketNvidia = Rule.Source(
        "karpenter-provider-aws 1.14.1, pkg/providers/amifamily/bottlerocket.go", "2026-08-21")
}
