import Environment

extension Rule {
    static let zonesTooFew = Rule(
        "REG008", "zones-too-few", .error, about: [.network.zones],
        title: "There are at least two zones",
        reason: """
            EKS puts the control plane into two zones, so that it survives the loss of one, and refuses a cluster with \
            subnets in one only.
            """,
        example: .init(wrong: "zones: [usw2-az1]", right: "zones: [usw2-az1, usw2-az2]"),
        source: .eksNetwork
    ) { subject in
        guard subject.region?.isOffered == true, subject.zones.count < FieldBounds.zones.size.lowerBound else {
            return []
        }
        let count = subject.zones.isEmpty ? "no zone" : "one zone only"
        return [
            Violation(
                .network.zones,
                "There is \(count), and EKS refuses a cluster whose subnets are not in two zones at least.",
                fix: subject.correctedZones)
        ]
    }
}
