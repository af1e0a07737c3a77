import Environment

extension Rule {
    static let existingSubnetCount = Rule(
        "NET027", "existing-subnet-count", .error,
        about: [
            .network.existingVpc.privateSubnets, .network.existingVpc.publicSubnets, .network.zones,
        ],
        title: "Each zone has one private subnet of the VPC that is there",
        reason: """
            Subnets belong to zones by their order: the first to the first. With one too few a zone stays empty, with one too \
            many nobody can say where it belongs. Public subnets may be left out: then load balancers are internal.
            """,
        example: .init(
            wrong: "{zones: [usw2-az1, usw2-az2], existingVpc: {privateSubnets: [subnet-0aaa0123456789abc]}}",
            right: "{zones: [usw2-az1, usw2-az2], existingVpc: {privateSubnets: "
                + "[subnet-0aaa0123456789abc, subnet-0bbb0123456789abc]}}"),
        source: .existingVPC
    ) { subject in
        let network = subject.document.network
        let zones = network.zones.count
        guard network.usesExistingVpc, FieldBounds.zones.size.contains(zones) else { return [] }
        let lists: [(FieldPath, [String], String, Set<Int>)] = [
            (.network.existingVpc.privateSubnets, network.existingVpc.privateSubnets, "private", [zones]),
            (.network.existingVpc.publicSubnets, network.existingVpc.publicSubnets, "public", [0, zones]),
        ]
        return lists.filter { !$0.3.contains($0.1.count) }.violations { path, ids, word, _ in
            let found =
                ids.isEmpty
                ? "No \(word) subnet is named" : "\(ids.count) \(word) subnet\(ids.count == 1 ? " is" : "s are") named"
            // Fewer subnets than zones are a choice of zones; which of too many were meant, only a person knows.
            let fewer =
                word == "private" && ids.count < zones && FieldBounds.zones.size.contains(ids.count)
                && network.existingVpc.publicSubnets.isEmpty
            return Violation(
                path, "\(found) for \(zones) zones. Name one for each, in the zones' order.",
                fix: fewer ? Fix(use: .list(Array(network.zones.prefix(ids.count))), at: .network.zones) : nil)
        }
    }
}
