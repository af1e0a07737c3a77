import Environment

extension Rule {
    static let nodeDiskSmall = Rule(
        "NOD016", "node-disk-small", .warning, about: [.coreNodes.diskGiB],
        title: "A core node's disk holds the add-ons' images",
        reason: """
            System, images and logs share the disk, and the kubelet begins to delete images at 85% and to evict pods \
            at 90%. The add-ons' images take 10 GiB and more unpacked, twice that during an upgrade. Below 40 GiB that \
            gets tight, and 40 GiB more cost about $3 a month.
            """,
        example: .init(wrong: "coreNodes: {diskGiB: 20}", right: "coreNodes: {diskGiB: 100}"),
        source: .init(
            "Kubernetes, garbage collection of images and node-pressure eviction; own estimate of the images",
            "2026-11-24")
    ) { subject in
        let size = subject.document.coreNodes.diskGiB
        guard (FieldBounds.nodeDisk.size.lowerBound..<40).contains(size) else { return [] }
        return [
            Violation(
                .coreNodes.diskGiB,
                "\(size) GiB hold the system and little more than one set of the add-ons' images: the kubelet will "
                    + "delete images and evict pods.",
                fix: Fix(use: .number(EnvironmentDocument().coreNodes.diskGiB), at: .coreNodes.diskGiB))
        ]
    }
}
