import Catalog
import Environment
import Text

extension Rule {
    static let poolTypeUnfit = Rule(
        "KAR031", "pool-type-unfit", .error, about: [.pools.each.instanceTypes, .pools.each.kind, .region],
        title: "A pool's single types exist and fit its kind",
        reason: """
            Karpenter takes any text as a type and says nothing: no node matches it, and pods wait for ever. The pools' \
            images are for x86-64, those of GPU pools for NVIDIA GPUs.
            """,
        example: .init(
            wrong: "pools: {inference: {kind: gpu, instanceTypes: [g6.xlrage]}}",
            right: "pools: {inference: {kind: gpu, instanceTypes: [g6.xlarge]}}"),
        source: .instanceTypes
    ) { subject in
        subject.pools.filter { !$0.instanceTypes.isEmpty }.flatMap { pool -> [Violation] in
            let list = pool.instanceTypes
            let wrong = list.indices.compactMap { index in
                subject.objection(to: list[index], in: pool).map { (index: index, why: $0) }
            }
            guard !wrong.isEmpty else { return [] }
            let usable = subject.usableFamilies(of: pool).filter { subject.isUsable($0.name, in: pool) }
                .flatMap(\.types).map(\.name)
            return wrong.violations { index, why in
                let nearest = NearestName.of(list[index], among: usable)
                return Violation(
                    pool.paths.instanceTypes[index], why.sentence + (nearest.map { " Was \($0) meant?" } ?? ""),
                    severity: why.severity,
                    fix: Fix(in: list, at: index, of: pool.paths.instanceTypes, use: nearest))
            }
        }
    }
}

extension Subject {
    fileprivate func objection(
        to name: String, in pool: EnvironmentDocument.Pool
    ) -> (sentence: String, severity: Severity)? {
        guard let type = catalog.instanceType(name), let family = catalog.family(type.family) else {
            return InstanceType.isWellFormed(name)
                ? ("\(name) is not in the tables, so neither its cost nor where it is offered can be told.", .warning)
                : ("\(name.shown) is no instance type that Slipway knows.", .error)
        }
        if family.architecture != .x86 {
            return ("\(name) is an arm64 type, and the pool starts x86-64 nodes only.", .error)
        }
        if pool.kind == .gpu, family.acceleratorKind != .gpu {
            return ("\(name) has no NVIDIA GPU: no pod that asks for one can run there.", .error)
        }
        if pool.kind == .cpu, family.acceleratorKind != nil {
            return ("\(name) has accelerators: Karpenter may start it for pods that need none.", .warning)
        }
        let zones = zones(of: pool)
        let isOffered =
            zones.isEmpty
            ? catalog.offering(ofType: name, inRegion: document.region) != .notOffered
            : zones.contains { catalog.offering(ofType: name, inZone: $0.id) != .notOffered }
        return isOffered || region == nil ? nil : ("\(name) is offered in none of the pool's zones.", .error)
    }
}
