import Catalog
import Environment
import Estimates

extension Subject {
    /// The change after which a node group holds the add-ons: the smallest larger type of its family, or of another
    /// one, with as many nodes; else more nodes. Nil when neither helps.
    func fixForCapacity(of placed: PlacedNodeGroup, at size: CapacityEstimate.Size = .desired) -> Fix? {
        guard let type = placed.group.instanceTypes.first.flatMap(catalog.instanceType) else { return nil }
        let larger = catalog.types(inFamily: type.family).filter {
            $0.vCPU > type.vCPU && $0.vCPU <= 16 && canBeNode($0)
        }
        let others = [4, 8, 16].filter { $0 >= type.vCPU }.compactMap { nodeType(like: type, vCPU: $0) }
        for candidate in larger + others {
            let change = FieldChange(placed.paths.instanceTypes, .list([candidate.name]))
            if isSufficient([change], placed, size) { return Fix("use \(candidate.name)", [change]) }
        }
        for nodes in placed.group.desiredSize + 1...placed.group.desiredSize + 10 {
            var changes = [FieldChange(placed.paths.desiredSize, .number(nodes))]
            if placed.group.maxSize < nodes { changes.append(FieldChange(placed.paths.maxSize, .number(nodes))) }
            if nodes <= FieldBounds.nodes.size.upperBound, isSufficient(changes, placed, size) {
                return Fix("start with \(nodes) nodes", changes)
            }
        }
        return nil
    }

    /// Whether a node group holds the add-ons after those changes.
    private func isSufficient(
        _ changes: [FieldChange], _ placed: PlacedNodeGroup, _ size: CapacityEstimate.Size
    ) -> Bool {
        let capacity = CapacityEstimate(of: document.with(changes), catalog: catalog, at: size)
        return capacity.group(placed).isSufficient == true
    }
}

extension CapacityEstimate {
    func group(_ placed: PlacedNodeGroup) -> Group { placed.paths == FieldPath.coreNodes ? core : general }
}

extension EnvironmentDocument {
    /// This document with changes to whole fields.
    func with(_ changes: [FieldChange]) -> EnvironmentDocument {
        var document = self
        for change in changes { FieldCatalogue.field(change.path)?.set(change.value, in: &document) }
        return document
    }
}
