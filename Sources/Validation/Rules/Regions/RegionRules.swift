extension RuleRegistry {
    static let regionRules: [Rule] = [
        .regionUnknown, .regionWithoutEKS, .regionOptIn, .zoneUnknown, .zoneOfOtherRegion, .zoneRepeated,
        .zoneRefused, .zonesTooFew, .zoneLetter, .zonesTooMany, .factsOld,
    ]
}

extension Rule.Source {
    static let regions = Rule.Source(
        "AWS Regions and Availability Zones guide; botocore 1.44.5 (partitions, endpoints)", "2026-11-23")
    static let eksNetwork = Rule.Source("Amazon EKS User Guide, network requirements", "2024-12")
}
