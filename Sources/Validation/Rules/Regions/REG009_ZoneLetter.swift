import Environment

extension Rule {
    static let zoneLetter = Rule(
        "REG009", "zone-letter", .warning, about: [.network.zones],
        title: "Zones are named by id",
        reason: """
            Letters are dealt out account by account: your us-east-1a may be another building than your colleague's, \
            and the one that EKS refuses or that has no GPU. An id such as use1-az1 is the same place for everybody.
            """,
        example: .init(wrong: "zones: [us-west-2a, us-west-2b]", right: "zones: [usw2-az1, usw2-az2]"),
        source: .regions
    ) { subject in
        guard let region = subject.region, region.isOffered, subject.zones.count <= FieldBounds.zones.size.upperBound
        else { return [] }
        return subject.zones.indices.filter { subject.zones[$0] == .letter(region: region.code) }
            .violations(sharing: subject.correctedZones) { index, fix in
                Violation(
                    .network.zones[index],
                    "Which zone \(subject.document.network.zones[index]) is differs from account to account, so "
                        + "nobody can say whether it has the GPUs or whether EKS accepts it. Name zones by id.",
                    fix: fix)
            }
    }
}
