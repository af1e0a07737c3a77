import Environment

extension Rule {
    static let zonesTooMany = Rule(
        "REG010", "zones-too-many", .error, about: [.network.zones],
        title: "There are at most six zones",
        reason: """
            No region has more than six, so some are the same; and every zone takes a share of the addresses, and of \
            the traffic between zones.
            """,
        example: .init(
            wrong: "zones: [usw2-az1, usw2-az2, usw2-az3, usw2-az4, us-west-2a, us-west-2b, us-west-2c]",
            right: "zones: [usw2-az1, usw2-az2, usw2-az3]"),
        source: .regions
    ) { subject in
        let count = subject.zones.count
        guard subject.region?.isOffered == true, count > FieldBounds.zones.size.upperBound else { return [] }
        return [
            Violation(
                .network.zones,
                "There are \(count) zones, and no region has more than "
                    + "\(FieldBounds.zones.size.upperBound): some are the same. Two or three are usual.",
                fix: subject.correctedZones)
        ]
    }
}
