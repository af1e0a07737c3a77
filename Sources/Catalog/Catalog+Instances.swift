extension Catalog {
    /// All instance types: by family, the smallest first.
    package var instanceTypes: [InstanceType] { instanceTypeTable.all }

    /// The type of that name, such as `g5.xlarge`.
    package func instanceType(_ name: String) -> InstanceType? { instanceTypeTable[name] }

    /// All instance families, by name.
    package var families: [InstanceFamily] { familyList.value }

    /// The family of that name, such as `g5`.
    package func family(_ name: String) -> InstanceFamily? {
        familyNames.value.contains(name) ? familyTable.value(of: name) : nil
    }

    /// A family's types, the smallest first; none for a family that is not known.
    package func types(inFamily name: String) -> [InstanceType] { family(name)?.types ?? [] }
}
