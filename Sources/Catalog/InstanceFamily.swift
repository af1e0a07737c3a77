/// The instance types that share the name before the dot.
public struct InstanceFamily: Hashable, Sendable {
    /// Such as `g5`.
    public let name: String
    /// Its types, the smallest first. Never empty.
    public let types: [InstanceType]
    /// Karpenter's instance category, such as `g`.
    public let category: String
    /// Karpenter's instance generation, such as 5.
    public let generation: Int
    public let architecture: InstanceType.Architecture
    /// What its types carry; nil for a family of plain CPUs.
    public let acceleratorKind: InstanceType.Accelerator.Kind?

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
