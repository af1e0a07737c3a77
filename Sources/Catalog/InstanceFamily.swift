/// The instance types that share the name before the dot.
package struct InstanceFamily: Hashable, Sendable {
    /// Such as `g5`.
    package let name: String
    /// Its types, the smallest first. Never empty.
    package let types: [InstanceType]
    /// Karpenter's instance category, such as `g`.
    package let category: String
    /// Karpenter's instance generation, such as 5.
    package let generation: Int
    package let architecture: InstanceType.Architecture
    /// What its types carry; nil for a family of plain CPUs.
    package let acceleratorKind: InstanceType.Accelerator.Kind?

    /// Nil without a type.
    init?(_ types: [InstanceType]) {
        let types = types.sorted { ($0.vCPU, $0.memoryMiB, $0.name) < ($1.vCPU, $1.memoryMiB, $1.name) }
        guard let first = types.first else { return nil }
        name = first.family
        self.types = types
        category = first.category
        generation = first.generation
        architecture = first.architecture
        acceleratorKind = first.accelerator?.kind
    }
}
