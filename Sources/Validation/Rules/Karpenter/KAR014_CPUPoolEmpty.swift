import Environment
import Estimates

extension Rule {
    static let cpuPoolEmpty = Rule(
        "KAR014", "cpu-pool-empty", .error, about: [.pools.cpu.instanceCategories, .pools.cpu.minGeneration],
        title: "Some instance type matches the CPU pool",
        reason: """
            Categories and generation together may leave nothing that the region offers. Karpenter then starts no node \
            and tells so only in the events of each pending pod.
            """,
        example: .init(
            wrong: "pools: {cpu: {instanceCategories: [t], minGeneration: 5}}",
            right: "pools: {cpu: {instanceCategories: [t], minGeneration: 3}}"),
        source: .karpenterPools
    ) { subject in
        let pool = subject.document.pools.cpu
        let families = subject.catalog.families
        let hasFacts = subject.cpuCategories.allSatisfy { category in families.contains { $0.category == category } }
        let newest = families.map(\.generation).max() ?? 0
        guard pool.enabled, !pool.instanceCategories.isEmpty, pool.minGeneration >= 1, subject.region != nil,
            subject.cpuCategories.contains(where: Subject.cpuCategoryChoices.contains),
            hasFacts || pool.minGeneration > newest + 1
        else { return [] }
        func isPossible(_ change: (inout EnvironmentDocument.CPUPool) -> Void) -> Bool {
            var document = subject.document
            // How nodes are bought is another rule's.
            document.pools.cpu.capacityTypes = EnvironmentDocument().pools.cpu.capacityTypes
            change(&document.pools.cpu)
            return PoolMatch.isPossible(.cpu, of: document, catalog: subject.catalog)
        }
        guard !isPossible({ _ in }) else { return [] }
        let usual = EnvironmentDocument().pools.cpu
        let older = stride(from: min(pool.minGeneration - 1, newest), through: 3, by: -1).first { generation in
            isPossible { $0.minGeneration = generation }
        }
        let names = pool.instanceCategories.withoutRepeats.prefix(20).listed()
        if let older {
            return [
                Violation(
                    .pools.cpu.minGeneration,
                    "No instance type of \(names) has generation \(pool.minGeneration) or newer in "
                        + "\(subject.document.region): the CPU pool could start no node.",
                    fix: Fix(use: .number(older), at: .pools.cpu.minGeneration))
            ]
        }
        let isMended = isPossible {
            $0.instanceCategories = usual.instanceCategories
            $0.minGeneration = usual.minGeneration
        }
        return [
            Violation(
                .pools.cpu.instanceCategories,
                "\(subject.document.region) offers no x86-64 instance type of \(names) in the document's zones: the "
                    + "CPU pool could start no node.",
                fix: isMended
                    ? Fix(
                        "use \(usual.instanceCategories.listed()) from generation \(usual.minGeneration) on",
                        [
                            FieldChange(.pools.cpu.instanceCategories, .list(usual.instanceCategories)),
                            FieldChange(.pools.cpu.minGeneration, .number(usual.minGeneration)),
                        ]) : nil)
        ]
    }
}
