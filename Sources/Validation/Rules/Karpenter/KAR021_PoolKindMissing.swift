import Environment
import Text

extension Rule {
    static let poolKindMissing = Rule(
        "KAR021", "pool-kind-missing", .error, about: [.pools.each.kind],
        title: "A pool of your own says its kind",
        reason: """
            The kind decides what a pool's nodes carry and whom they keep away. Without it a misspelt name would make \
            another pool beside the one that was meant.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpentr: {cpuLimit: 96}}", right: "pools: {g5-gpu-karpenter: {cpuLimit: 96}}"),
        source: .contract
    ) { subject in
        let pools = subject.document.pools.enabled
        return pools.filter { $0.kind == .undeclared }.violations { pool in
            let nearest = NearestName.of(pool.name, among: pools.filter { $0.kind != .undeclared }.map(\.name))
            let families = pool.namedFamilies.compactMap(subject.catalog.family)
            let kind: EnvironmentDocument.Pool.Kind = families.contains(where: \.canBeGPUPool) ? .gpu : .cpu
            return Violation(
                pool.paths.kind,
                "The \(pool.title) says neither cpu nor gpu as its kind."
                    + (nearest.map { " Was the pool \($0) meant?" } ?? ""),
                fix: Fix(use: .text(kind.rawValue), at: pool.paths.kind))
        }
    }
}
