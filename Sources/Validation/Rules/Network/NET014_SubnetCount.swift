import Environment

extension Rule {
    static let subnetCount = Rule(
        "NET014", "subnet-count", .error,
        about: [.network.publicSubnets, .network.privateSubnets, .network.controlPlaneSubnets, .network.zones],
        title: "Each zone has one public and one private subnet",
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
                return count != zones && (count > 0 || subject.couldPlan(kind))
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

extension Subject {
    /// Whether an empty list of subnets was meant, and is not what is left where no plan could be made.
    fileprivate func couldPlan(_ kind: SubnetKind) -> Bool {
        switch kind {
        case .private: couldPlanSubnets
        // Where there are NAT gateways, another rule says that they have no place.
        case .public:
            document.network.natGateways == .none && (couldPlanSubnets || !document.network.privateSubnets.isEmpty)
        // Without, the control plane stands in the private ones.
        case .controlPlane: false
        }
    }
}
