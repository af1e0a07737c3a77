import Environment

extension Rule {
    static let subnetCount = Rule(
        "NET014", "subnet-count", .error,
        about: [.network.publicSubnets, .network.privateSubnets, .network.controlPlaneSubnets, .network.zones],
        title: "Each zone has one subnet of each kind",
        reason: """
            Subnets belong to zones by their order: the first to the first, the second to the second. With one too \
            few, a zone stays empty; with one too many, nobody can say where it belongs, and the network stage refuses \
            it.
            """,
        example: .init(
            wrong: "{zones: [usw2-az1, usw2-az2], privateSubnets: [10.1.32.0/19]}",
            right: "{zones: [usw2-az1, usw2-az2], privateSubnets: [10.1.32.0/19, 10.1.64.0/19]}"),
        source: .init("The network stage's preconditions", "2026-11-24")
    ) { subject in
        let zones = subject.zones.count
        guard FieldBounds.zones.size.contains(zones) else { return [] }
        return SubnetKind.allCases
            .filter { kind in
                let count = kind.subnets(in: subject.document).count
                // None where a plan could be made was meant. A VPC without public ones is private, or lacks a place for its
                // NAT gateways, as another rule says; without its own the control plane stands in the private ones.
                return count != zones && (count > 0 || kind == .private && subject.couldPlanSubnets)
            }
            .violations(sharing: subject.subnetRepairs(count: zones)) { kind, repairs in
                let count = kind.subnets(in: subject.document).count
                return Violation(
                    kind.field,
                    "There \(count == 1 ? "is 1 \(kind.word) subnet" : "are \(count) \(kind.word) subnets") for "
                        + "\(zones) zones. Each zone has one, in the zones' order.",
                    fix: repairs.list(of: kind, in: subject.document, count: zones)
                        .map { Fix(use: $0.value, at: $0.path) })
            }
    }
}
