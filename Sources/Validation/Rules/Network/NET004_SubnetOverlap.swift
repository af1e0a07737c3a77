extension Rule {
    static let subnetOverlap = Rule(
        "NET004", "subnet-overlap", .error,
        about: [.network.publicSubnets, .network.privateSubnets, .network.controlPlaneSubnets],
        title: "Subnets do not overlap",
        reason: """
            An address belongs to one subnet. AWS refuses the second of two that share one, after the VPC and the \
            first subnets have been made.
            """,
        example: .init(
            wrong: "publicSubnets: [10.1.0.0/24, 10.1.0.128/25]", right: "publicSubnets: [10.1.0.0/24, 10.1.1.0/24]"),
        source: .subnets
    ) { subject in
        Overlap.all(among: subject.sizedSubnets).violations(sharing: subject.subnetRepairs()) { overlap, repairs in
            // Where the later one can stay, it is the earlier one that has to move.
            let canStay = repairs.place(of: overlap.later.path) == overlap.later.block
            return Violation(
                overlap.later.path,
                "\(overlap.later.block) shares addresses with \(overlap.earlier.block) at \(overlap.earlier.path). "
                    + "AWS refuses the second of the two.",
                fix: repairs.fix(at: canStay ? overlap.earlier.path : overlap.later.path))
        }
    }
}
