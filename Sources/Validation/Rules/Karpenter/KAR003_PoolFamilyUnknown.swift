import Environment
import Text

extension Rule {
    static let poolFamilyUnknown = Rule(
        "KAR003", "pool-family-unknown", .error, about: [.pools.each.instanceFamilies],
        title: "A pool's families are known",
        reason: """
            Karpenter takes any text as a family and says nothing: no type matches it, and pods wait for ever. Slipway \
            knows the families with NVIDIA GPUs from p3dn and g4dn on.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5x]}}",
            right: "pools: {g5-gpu-karpenter: {instanceFamilies: [g5]}}"),
        source: .instanceTypes
    ) { subject in
        subject.pools.flatMap { pool -> [Violation] in
            let unknown = subject.families(of: pool).filter { $0.family == nil }
            guard !unknown.isEmpty else { return [] }
            let usable = subject.usableFamilies(of: pool).map(\.name).filter { subject.isUsable($0, in: pool) }
            return unknown.violations { index, name, _ in
                let path = pool.paths.instanceFamilies[index]
                if let substitute = subject.catalog.substitute(forFamily: name) {
                    return Violation(
                        path, "\(name) cannot be had: \(substitute.reason).",
                        fix: subject.familyFix(of: pool, at: index, use: usable.first { $0 == substitute.instead }))
                }
                // A type where its family belongs is the usual slip: g5.xlarge.
                let family = String(name.prefix { $0 != "." })
                let nearest = usable.contains(family) ? family : NearestName.of(name, among: usable)
                return Violation(
                    path,
                    family != name && nearest == family
                        ? "\(name.shown) is an instance type; the pool takes families: \(family) stands for all its sizes."
                        : "\(name.shown) is no instance family that Slipway knows."
                            + (nearest.map { " Was \($0) meant?" } ?? ""),
                    fix: subject.familyFix(of: pool, at: index, use: nearest))
            }
        }
    }
}
