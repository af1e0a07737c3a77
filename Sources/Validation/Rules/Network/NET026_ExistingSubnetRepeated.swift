import Environment

extension Rule {
    static let existingSubnetRepeated = Rule(
        "NET026", "existing-subnet-repeated", .error,
        about: [.network.existingVpc.privateSubnets, .network.existingVpc.publicSubnets],
        title: "A subnet of the VPC that is there stands once",
        reason: """
            A subnet lies in one zone and has one default route: it cannot be two zones' subnet, and not private and public \
            at once. Nodes in a public subnet get no public address, and so reach nothing.
            """,
        example: .init(
            wrong: "{privateSubnets: [subnet-0aaa0123456789abc, subnet-0aaa0123456789abc]}",
            right: "{privateSubnets: [subnet-0aaa0123456789abc, subnet-0bbb0123456789abc]}"),
        source: .existingVPC
    ) { subject in
        var first: [String: FieldPath] = [:]
        let repeated = subject.existingSubnets.compactMap { placed -> (FieldPath, String, FieldPath)? in
            if let earlier = first[placed.id] { return (placed.path, placed.id, earlier) }
            first[placed.id] = placed.path
            return nil
        }
        // One list without any of its repeats, where that leaves one subnet for each zone.
        func fix(at path: FieldPath) -> Fix? {
            let places = Set(repeated.map(\.0))
            guard case .list(let ids) = subject.document[path.whole] else { return nil }
            let left = ids.indices.filter { !places.contains(path.whole[$0]) }.map { ids[$0] }
            return left.count == subject.zones.count
                ? Fix("name each subnet once", [FieldChange(path.whole, .list(left))]) : nil
        }
        return repeated.violations { path, id, earlier in
            Violation(
                path,
                path.whole == earlier.whole
                    ? "\(id.shown) is in the list already: a subnet lies in one zone."
                    : "\(id.shown) stands among the private subnets, at \(earlier), and cannot be public too.",
                fix: fix(at: path))
        }
    }
}
