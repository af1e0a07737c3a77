import Environment
import Estimates

extension Rule {
    static let instanceStoreMissing = Rule(
        "KAR026", "instance-store-missing", .warning,
        about: [
            .pools.each.instanceStore, .pools.each.instanceFamilies, .pools.each.instanceTypes,
            .pools.each.instanceCategories,
        ],
        title: "A pool that uses instance store has types with some",
        reason: """
            RAID 0 over NVMe disks takes the place of the EBS volume where a type has such disks. Where none has, images \
            and models lie on the EBS volume as before, however fast that was meant to be.
            """,
        example: .init(
            wrong: "pools: {batch: {kind: cpu, instanceFamilies: [m5], instanceStore: raid0}}",
            right: "pools: {batch: {kind: cpu, instanceFamilies: [m5d], instanceStore: raid0}}"),
        source: .init("Karpenter documentation, NodeClasses: instanceStorePolicy (1.14)", "2026-11-26")
    ) { subject in
        subject.pools.filter { $0.instanceStore == .raid0 }.compactMap { pool in
            let requirements = PoolRequirements(of: pool, in: subject.document, catalog: subject.catalog)
            let types = requirements.families.flatMap(requirements.types).map(\.type)
            guard !types.isEmpty, types.allSatisfy({ $0.nvmeGB == nil }) else { return nil }
            return Violation(
                pool.paths.instanceStore,
                "No type of the \(pool.title) has NVMe disks, so its nodes use their EBS volume.",
                fix: Fix(use: .text(EnvironmentDocument.Pool.InstanceStore.none.rawValue), at: pool.paths.instanceStore)
            )
        }
    }
}
