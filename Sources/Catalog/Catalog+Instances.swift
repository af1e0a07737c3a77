extension Catalog {
    /// All instance types: by family, the smallest first.
    package var instanceTypes: [InstanceType] { instanceTypeList.value }

    /// The type of that name, such as `g5.xlarge`.
    package func instanceType(_ name: String) -> InstanceType? { instanceTypeTable[name] }

    /// All instance families, by name.
    package var families: [InstanceFamily] { familyList.value }

    /// The family of that name, such as `g5`.
    package func family(_ name: String) -> InstanceFamily? { familyTable.value(of: name) }

    /// What to take in place of a family that is none, or none for this stack; nil for any other name.
    package func substitute(forFamily name: String) -> Substitute? { substituteTable[name] }

    /// A family's types, the smallest first; none for a family that is not known.
    package func types(inFamily name: String) -> [InstanceType] { family(name)?.types ?? [] }
}
