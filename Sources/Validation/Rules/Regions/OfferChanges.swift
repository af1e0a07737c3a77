import Environment

extension Subject {
    /// What has to change as well when those changes take the document to another region: instance types and
    /// families that are not offered there.
    func offerChanges(after changes: [FieldChange]) -> [FieldChange] {
        let there = Subject(document: document.with(changes), catalog: catalog, today: today)
        return there.nodeTypeChanges + there.familyChanges
    }

    private var nodeTypeChanges: [FieldChange] {
        nodeGroups.compactMap { placed in
            let types = placed.group.instanceTypes.map { name in
                guard let type = catalog.instanceType(name), type.canRunNodes, !isOffered(type) else { return name }
                return nodeType(like: type)?.name ?? name
            }
            return types == placed.group.instanceTypes
                ? nil : FieldChange(placed.paths.instanceTypes, .list(types.withoutRepeats))
        }
    }

    private var familyChanges: [FieldChange] {
        pools.flatMap { pool -> [FieldChange] in
            let families = families(of: pool).map(\.name)
            let offered = families.filter { catalog.offering(ofFamily: $0, inRegion: document.region) != .notOffered }
            guard offered.count < families.count else { return [] }
            return offered.isEmpty
                ? familiesFix(of: pool).changes : [FieldChange(pool.paths.instanceFamilies, .list(offered))]
        }
    }
}
