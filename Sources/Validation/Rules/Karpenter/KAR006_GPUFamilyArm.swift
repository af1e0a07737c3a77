extension Rule {
    static let gpuFamilyArm = Rule(
        "KAR006", "gpu-family-arm", .error, about: [.pools.gpu.instanceFamilies],
        title: "The GPU pool's families are x86-64",
        reason: """
            The pool asks for amd64, since most images with CUDA are built for it. An arm64 family such as g5g matches \
            nothing there.
            """,
        example: .init(
            wrong: "pools: {gpu: {instanceFamilies: [g5g]}}", right: "pools: {gpu: {instanceFamilies: [g5]}}"),
        source: .karpenterPools
    ) { subject in
        let arm = subject.gpuFamilies.filter { $0.family?.acceleratorKind == .gpu && $0.family?.architecture == .arm64 }
        return arm.violations { index, name, family in
            let sibling = subject.usableGPUFamilies.first {
                $0.generation == family?.generation && $0.category == family?.category
                    && subject.isUsableGPUFamily($0.name)
            }
            return Violation(
                .pools.gpu.instanceFamilies[index],
                "\(name) is an arm64 family, and the pool starts x86-64 nodes only: nothing would match.",
                fix: subject.gpuFamilyFix(at: index, use: sibling?.name))
        }
    }
}
