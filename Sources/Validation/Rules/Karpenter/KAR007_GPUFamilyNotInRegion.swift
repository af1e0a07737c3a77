extension Rule {
    static let gpuFamilyNotInRegion = Rule(
        "KAR007", "gpu-family-not-in-region", .error, about: [.pools.gpu.instanceFamilies, .region],
        title: "The region offers the GPU families",
        reason: """
            Few regions have every GPU family, and five of the larger ones have neither g5 nor g4dn. Of a family that \
            the region lacks Karpenter never starts a node; when it lacks all of them, the pool is useless.
            """,
        example: .init(
            wrong: "region: ap-southeast-1, pools: {gpu: {instanceFamilies: [g5]}}",
            right: "region: ap-southeast-1, pools: {gpu: {instanceFamilies: [g4dn]}}"),
        source: .offeringData
    ) { subject in
        guard let region = subject.region else { return [] }
        let families = subject.gpuFamilies.filter { $0.family?.canBeGPUPool == true }
        let missing = families.filter {
            subject.catalog.offering(ofFamily: $0.name, inRegion: region.code) == .notOffered
        }
        guard !missing.isEmpty else { return [] }
        if missing.count == families.count {
            return [
                Violation(
                    .pools.gpu.instanceFamilies,
                    "\(region.code) offers no \(missing.map(\.name).withoutRepeats.prefix(20).listed("or")), so the "
                        + "GPU pool could never start a node.",
                    fix: subject.gpuFamiliesFix)
            ]
        }
        return missing.violations { index, name, _ in
            Violation(
                .pools.gpu.instanceFamilies[index], "\(region.code) does not offer \(name); the pool does without it.",
                severity: .warning, fix: subject.gpuFamilyFix(at: index))
        }
    }
}
