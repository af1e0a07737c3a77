extension Rule {
    static let zoneOfOtherRegion = Rule(
        "REG005", "zone-of-other-region", .error, about: [.network.zones, .region],
        title: "Each zone lies in the environment's region",
        reason: "A VPC lies in one region, and its subnets in that region's zones. A zone of another one is refused.",
        example: .init(
            wrong: "{region: us-west-2, zones: [usw2-az1, use1-az1]}",
            right: "{region: us-west-2, zones: [usw2-az1, usw2-az2]}"),
        source: .regions
    ) { subject in
        guard let region = subject.region, region.isOffered else { return [] }
        return subject.zones.indices.filter { subject.zones[$0].region.map { $0 != region.code } ?? false }
            .violations(sharing: subject.correctedZones) { index, fix in
                Violation(
                    .network.zones[index],
                    "\(subject.document.network.zones[index]) is a zone of \(subject.zones[index].region ?? ""), and "
                        + "the environment is in \(region.code).",
                    fix: fix)
            }
    }
}
