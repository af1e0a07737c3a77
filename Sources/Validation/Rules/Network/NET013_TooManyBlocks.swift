import Environment

extension Rule {
    static let tooManyBlocks = Rule(
        "NET013", "too-many-blocks", .error, about: [.network.secondaryCidrs],
        title: "A VPC has at most five blocks",
        reason: """
            AWS lets a VPC have five IPv4 blocks, the primary one included. More have to be asked for, and slow down \
            its route tables.
            """,
        example: .init(wrong: "secondaryCidrs: [five of them]", right: "secondaryCidrs: [100.64.0.0/16]"),
        source: .init("Amazon VPC quotas", "2023-06")
    ) { subject in
        let secondaries = subject.document.network.secondaryCidrs
        let most = FieldBounds.secondaryCidrs.size.upperBound
        guard secondaries.count > most else { return [] }
        // Those that no subnet lies in can go first.
        let inUse = Set(
            subject.blocks(of: .network.secondaryCidrs).prefix(100).filter { placed in
                subject.subnets.prefix(100).contains { placed.block.contains($0.block) }
            }.map(\.path))
        let kept = Array(
            secondaries.indices.filter { inUse.contains(.network.secondaryCidrs[$0]) || secondaries.count <= most }
                .prefix(most))
        let filled = kept + secondaries.indices.filter { !kept.contains($0) }.prefix(most - kept.count)
        let fix =
            inUse.count <= most
            ? Fix(use: .list(filled.sorted().map { secondaries[$0] }), at: .network.secondaryCidrs) : nil
        return [
            Violation(
                .network.secondaryCidrs,
                "There are \(secondaries.count) secondary blocks. With the primary one a VPC has \(VPCBlocks.most) at "
                    + "most, so \(most) can be added.",
                fix: fix)
        ]
    }
}
