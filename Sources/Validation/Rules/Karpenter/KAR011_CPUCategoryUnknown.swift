import Environment

extension Rule {
    static let cpuCategoryUnknown = Rule(
        "KAR011", "cpu-category-unknown", .error, about: [.pools.cpu.instanceCategories],
        title: "The CPU pool's categories are those of EC2",
        reason: """
            A category is the letters that a type's name begins with, in lower case: m for m5.xlarge. Karpenter takes \
            any text and says nothing: no type matches, and pods wait for ever.
            """,
        example: .init(
            wrong: "pools: {cpu: {instanceCategories: [m5]}}", right: "pools: {cpu: {instanceCategories: [m]}}"),
        source: .karpenterPools
    ) { subject in
        let list = subject.cpuCategories
        let known = Subject.cpuCategoryChoices
        let unknown = list.indices.filter {
            !known.contains(list[$0]) && !subject.isAcceleratedCategory(list[$0])
        }
        return unknown.violations { index in
            let letters = String(list[index].lowercased().prefix { $0.isLetter })
            let better = known.contains(letters) ? letters : nil
            return Violation(
                .pools.cpu.instanceCategories[index],
                better.map { "\(list[index].shown) is no instance category; that of such types is \($0)." }
                    ?? "\(list[index].shown) is no instance category of the pool. There are \(known.listed()).",
                fix: better == nil && list.count == 1
                    ? Fix(
                        use: .list(EnvironmentDocument().pools.cpu.instanceCategories),
                        at: .pools.cpu.instanceCategories)
                    : Fix(in: list, at: index, of: .pools.cpu.instanceCategories, use: better))
        }
    }
}

extension Subject {
    /// The categories that the field's own declaration offers.
    static let cpuCategoryChoices: [String] = {
        guard case .list(.choices(let choices)) = FieldCatalogue.field(.pools.cpu.instanceCategories)?.domain else {
            return []
        }
        return choices.map(\.value)
    }()

    /// Whether the types of a category have GPUs or other accelerators.
    func isAcceleratedCategory(_ category: String) -> Bool {
        catalog.families.contains { $0.category == category && $0.acceleratorKind != nil }
    }
}
