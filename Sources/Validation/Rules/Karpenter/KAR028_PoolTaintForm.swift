import Environment
import Text

extension Rule {
    static let poolTaintForm = Rule(
        "KAR028", "pool-taint-form", .error, about: [.pools.each.taints],
        title: "A pool's taints are KEY=VALUE:EFFECT, each key and effect once",
        reason: """
            A taint has a key, a value that may be left out, and an effect: NoSchedule, PreferNoSchedule or NoExecute. \
            Kubernetes refuses a node with another, and Karpenter a NodePool that has a key and effect twice. GPU pools have \
            nvidia.com/gpu with NoSchedule of their own.
            """,
        example: .init(
            wrong: "pools: {x86-cpu-karpenter: {taints: [team=vision]}}",
            right: "pools: {x86-cpu-karpenter: {taints: [team=vision:NoSchedule]}}"),
        source: .init("Kubernetes documentation, Taints and Tolerations", "2026-11-26")
    ) { subject in
        subject.pools.flatMap { pool -> [Violation] in
            let list = pool.taints
            let wrong = list.indices.filter { Taint(sound: list[$0]) == nil }.violations { index in
                Violation(
                    pool.paths.taints[index],
                    "\(list[index].shown) is no taint. One is written KEY=VALUE:EFFECT, such as team=vision:NoSchedule.",
                    fix: Fix(in: list, at: index, of: pool.paths.taints, use: Taint.meant(by: list[index])))
            }
            var taken: Set<String> = pool.kind == .gpu ? ["nvidia.com/gpu:NoSchedule"] : []
            let repeated = list.indices.filter { index in
                Taint(sound: list[index]).map { !taken.insert("\($0.key):\($0.effect.rawValue)").inserted } ?? false
            }
            return wrong
                + repeated.violations { index in
                    Violation(
                        pool.paths.taints[index],
                        "The \(pool.title) has a taint of this key and effect already, and Karpenter refuses a second.",
                        fix: Fix(in: list, at: index, of: pool.paths.taints, use: nil))
                }
        }
    }
}

extension Taint {
    /// Nil when Kubernetes would not take it.
    fileprivate init?(sound text: String) {
        self.init(text)
        guard KubernetesKey.isKey(key), KubernetesKey.isValue(value) else { return nil }
    }

    /// With the effect that was misspelt or left out; nil when that is not all that is wrong.
    fileprivate static func meant(by text: String) -> String? {
        let effects = Effect.allCases.map(\.rawValue)
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let rest = parts.first else { return nil }
        let effect = parts.count < 2 ? effects[0] : NearestName.of(parts[1], among: effects) ?? effects[0]
        let better = "\(rest):\(effect)"
        return Taint(sound: better) == nil ? nil : better
    }
}
