import Environment

extension Rule {
    static let nodeDiskRange = Rule(
        "NOD015", "node-disk-range", .error, about: [.coreNodes.diskGiB],
        title: "A core node's disk has 20 to 16,384 GiB",
        reason: "The image does not fit into less than 20 GiB, and a gp3 volume holds 16 TiB at most.",
        example: .init(wrong: "coreNodes: {diskGiB: 10}", right: "coreNodes: {diskGiB: 100}"),
        source: .init("Amazon EBS user guide, gp3 volumes; CreateNodegroup, default disk size of 20 GiB", "2026-11-23")
    ) { subject in
        let size = subject.document.coreNodes.diskGiB
        let bounds = FieldBounds.nodeDisk.size
        guard !bounds.contains(size) else { return [] }
        let better = size < bounds.lowerBound ? EnvironmentDocument().coreNodes.diskGiB : bounds.upperBound
        return [
            Violation(
                .coreNodes.diskGiB,
                "A disk of \(size) GiB is not possible: \(bounds.lowerBound) to \(bounds.upperBound) GiB are.",
                fix: Fix(use: .number(better), at: .coreNodes.diskGiB))
        ]
    }
}
