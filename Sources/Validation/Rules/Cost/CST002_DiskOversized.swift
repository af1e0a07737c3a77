import Environment
import Estimates
import Text

extension Rule {
    static let diskOversized = Rule(
        "CST002", "disk-oversized", .warning, about: [.coreNodes.diskGiB],
        title: "A core node's disk is no larger than 1,000 GiB",
        reason: """
            The disk holds the system, images and logs, not data. It is paid for whether it is full or not: 1,000 GiB \
            of gp3 are about $80 a month for each node.
            """,
        example: .init(wrong: "coreNodes: {diskGiB: 2000}", right: "coreNodes: {diskGiB: 100}"),
        source: .init("Amazon EBS pricing, gp3 in us-east-1", "2026-11-23")
    ) { subject in
        let core = subject.document.coreNodes
        guard (1_001...FieldBounds.nodeDisk.size.upperBound).contains(core.diskGiB) else { return [] }
        let price = subject.catalog.servicePrice(.gp3Storage, in: subject.document.region)
        let cost = price.map {
            " About \(Dollars.text(cents: Int($0.usd * 100 * Double(core.diskGiB)))) a month for each node."
        }
        return [
            Violation(
                .coreNodes.diskGiB,
                "\(core.diskGiB) GiB are more than system, images and logs ever take.\(cost ?? "")",
                fix: Fix(use: .number(EnvironmentDocument().coreNodes.diskGiB), at: .coreNodes.diskGiB))
        ]
    }
}
