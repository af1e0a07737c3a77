extension RuleRegistry {
    static let karpenterRules: [Rule] = [
        .poolsOff, .gpuFamiliesMissing, .poolFamilyUnknown, .gpuFamilyWithoutGPU, .gpuFamilyNeuron, .poolFamilyArm,
        .poolFamilyNotInRegion, .poolFamilyZones, .poolEntryRepeated, .cpuCategoriesMissing, .cpuCategoryUnknown,
        .cpuCategoryAccelerated, .cpuGenerationRange, .poolEmpty, .capacityTypesMissing, .capacityTypeUnknown,
        .poolLimitSmall, .poolLimitLarge, .gpuSpotOnly, .poolName, .poolKindMissing, .poolsAlike,
        .reservationMissing, .reservationForm, .poolDiskRange, .instanceStoreMissing, .poolLabelForm, .poolTaintForm,
        .poolZoneElsewhere, .consolidationDelay, .poolTypeUnfit, .choiceOverridden,
    ]
}

extension Rule.Source {
    static let karpenterPools = Rule.Source("Karpenter documentation, NodePools and scheduling (1.14)", "2026-08-21")
    static let bottlerocketNvidia = Rule.Source(
        "karpenter-provider-aws 1.14.1, pkg/providers/amifamily/bottlerocket.go", "2026-08-21")
}
