extension Catalog {
    /// All instance types: by family, the smallest first.
    public var instanceTypes: [InstanceType] { instanceTypeTable.all }

    /// The type of that name, such as `g5.xlarge`.
    public func instanceType(_ name: String) -> InstanceType? { instanceTypeTable[name] }

    /// All instance families, by name.
    public var families: [InstanceFamily] { familyList.value }

    /// The family of that name, such as `g5`.
    public func family(_ name: String) -> InstanceFamily? {
        familyNames.value.contains(name) ? familyTable.value(of: name) : nil
    }

    /// A family's types, the smallest first; none for a family that is not known.
    public func types(inFamily name: String) -> [InstanceType] { family(name)?.types ?? [] }
}
