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
        guard let first = types.first else { return nil }
        name = first.family
        self.types = types
        category = first.category
        generation = first.generation
        architecture = first.architecture
        acceleratorKind = first.accelerator?.kind
    }
}
