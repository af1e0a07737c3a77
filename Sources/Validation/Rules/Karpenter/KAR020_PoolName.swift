import Environment
import Text

extension Rule {
    static let poolName = Rule(
        "KAR020", "pool-name", .error, about: [.pools.each.kind, .pools.each.enabled],
        title: "A pool has a name that Kubernetes takes",
        reason: """
            A pool's name is that of its NodePool, its EC2NodeClass, their Helm release and its smoke test: 1 to 53 \
            lower-case letters, digits and hyphens, a hyphen neither first nor last. Smoke tests of Volcano end in -volcano.
            """,
        example: .init(
            wrong: "pools: {P5_Training: {kind: gpu}}", right: "pools: {p5-training: {kind: gpu}}"),
        source: .init("RFC 1123 as Kubernetes applies it; Helm 3, names of releases", "2026-11-26")
    ) { subject in
        let document = subject.document
        return subject.pools.filter { !$0.isNamed || $0.name.hasSuffix(EnvironmentDocument.Pool.volcanoEnding) }
            .violations { pool in
                let better = pool.betterName
                let isFree = !better.isEmpty && !document.pools.contains(better)
                return Violation(
                    pool.paths.kind,
                    pool.isNamed
                        ? "Names that end in \(EnvironmentDocument.Pool.volcanoEnding) are those of Volcano's smoke tests."
                        : "\(pool.name.shown) is no name of a pool: it has 1 to \(FieldBounds.poolName.size.upperBound) "
                            + "lower-case letters, digits and hyphens.",
                    fix: isFree ? Fix("call it \(better)", document.moving(pool, to: better)) : nil)
            }
    }
}

extension EnvironmentDocument.Pool {
    /// The name that was most likely meant; empty when nothing is left.
    fileprivate var betterName: String {
        let label = name.label(atMost: FieldBounds.poolName.size.upperBound)
        return label.hasSuffix(Self.volcanoEnding) ? String(label.dropLast(Self.volcanoEnding.count)) : label
    }
}

extension EnvironmentDocument {
    /// The pool under another name, and the one of the former name off.
    fileprivate func moving(_ pool: Pool, to name: String) -> [FieldChange] {
        var changes: [FieldChange] = []
        for field in FieldCatalogue.pool(pool.name) {
            let value = field.value(self)
            let path = field.path.ofPool(name)
            // What the kind gives anyway need not be said.
            if field.path == pool.paths.kind || value != field.defaultValue(in: self) {
                changes.append(FieldChange(path, value))
            }
        }
        return changes + [FieldChange(pool.paths.enabled, .flag(false))]
    }
}
