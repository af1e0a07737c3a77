import Environment
import Text

extension Rule {
    static let gpuFamilyUnknown = Rule(
        "KAR003", "gpu-family-unknown", .error, about: [.pools.gpu.instanceFamilies],
        title: "The GPU pool's families are known",
        reason: """
            Karpenter takes any text as a family and says nothing: no type matches it, and pods wait for ever. Slipway \
            knows the families with NVIDIA GPUs from p3dn and g4dn on.
            """,
        example: .init(
            wrong: "pools: {gpu: {instanceFamilies: [g5x]}}", right: "pools: {gpu: {instanceFamilies: [g5]}}"),
        source: .instanceTypes
    ) { subject in
        let unknown = subject.gpuFamilies.filter { $0.family == nil }
        guard !unknown.isEmpty else { return [] }
        let usable = subject.usableGPUFamilies.map(\.name).filter(subject.isUsableGPUFamily)
        return unknown.violations { index, name, _ in
            if let substitute = subject.catalog.substitute(forFamily: name) {
                return Violation(
                    .pools.gpu.instanceFamilies[index], "\(name) cannot be had: \(substitute.reason).",
                    fix: subject.gpuFamilyFix(at: index, use: usable.first { $0 == substitute.instead }))
            }
            // A type where its family belongs is the usual slip: g5.xlarge.
            let family = String(name.prefix { $0 != "." })
            let nearest = usable.contains(family) ? family : NearestName.of(name, among: usable)
            return Violation(
                .pools.gpu.instanceFamilies[index],
                family != name && nearest == family
                    ? "\(name.shown) is an instance type; the pool takes families: \(family) stands for all its sizes."
                    : "\(name.shown) is no instance family that Slipway knows."
                        + (nearest.map { " Was \($0) meant?" } ?? ""),
                fix: subject.gpuFamilyFix(at: index, use: nearest))
        }
    }
}
