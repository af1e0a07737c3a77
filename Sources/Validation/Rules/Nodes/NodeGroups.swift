import Catalog
import Environment

/// One of the two node groups of a document, with its place there.
struct PlacedNodeGroup: Sendable {
    let paths: NodeGroupPaths
    /// As in "the core group".
    let name: String
    let group: EnvironmentDocument.NodeGroup
    /// What EKS and the stack take as the group's minimum.
    let minimumBounds: FieldBounds
    let defaults: EnvironmentDocument.NodeGroup

    /// The places of instance types of which `isWrong` holds, with what the catalog knows of each. Those that it does
    /// not know are another rule's.
    func types(_ catalog: Catalog, where isWrong: (InstanceType) -> Bool) -> [(index: Int, type: InstanceType)] {
        group.instanceTypes.enumerated().compactMap { index, name in
            catalog.instanceType(name).flatMap { isWrong($0) ? (index, $0) : nil }
        }
    }

    /// Puts another type in the place of the one at `index`; no fix when there is none and the list would be empty.
    func fix(at index: Int, use other: InstanceType?) -> Fix? {
        guard other != nil || group.instanceTypes.count > 1 else { return nil }
        return Fix(in: group.instanceTypes, at: index, of: paths.instanceTypes, use: other?.name)
    }
}

extension Subject {
    var nodeGroups: [PlacedNodeGroup] {
        let defaults = EnvironmentDocument()
        return [
            PlacedNodeGroup(
                paths: FieldPath.coreNodes, name: "core group", group: document.coreNodes, minimumBounds: .nodes,
                defaults: defaults.coreNodes
            ),
            PlacedNodeGroup(
                paths: FieldPath.generalNodes, name: "general-purpose group", group: document.generalNodes,
                minimumBounds: .nodesOrNone,
                defaults: defaults.generalNodes),
        ]
    }

    /// The document's zones that its region has by their id and that EKS accepts, once each. Letters are none, as only
    /// the account knows what they stand for.
    var knownZones: [Zone] {
        let chosen = Set(document.network.zones)
        return region?.eksZones.filter { chosen.contains($0.id) } ?? []
    }

    /// Whether EC2 offers a type in each of the document's zones, as far as is known, or in its region if no zone is
    /// known.
    func isOffered(_ type: InstanceType) -> Bool {
        let zones = knownZones
        guard !zones.isEmpty else {
            return catalog.offering(ofType: type.name, inRegion: document.region) != .notOffered
        }
        return zones.allSatisfy { catalog.offering(ofType: type.name, inZone: $0.id) != .notOffered }
    }

    /// Whether a node group can be of that type: its AMI is for x86-64 and has no drivers.
    func canBeNode(_ type: InstanceType) -> Bool {
        type.architecture == .x86 && type.accelerator == nil && !type.isBareMetal && isOffered(type)
    }

    /// The type that comes nearest to `wanted` and that a node group can be of: first by category, then by size, then
    /// by generation, then by price. Nil when the catalog has none.
    ///
    /// - Parameter vCPU: another size than that of `wanted`, with memory in proportion.
    func nodeType(like wanted: InstanceType, vCPU: Int? = nil) -> InstanceType? {
        let size = vCPU ?? wanted.vCPU
        let memory = wanted.memoryMiB / max(1, wanted.vCPU) * size
        // Burstable types stand for others only where they were wanted.
        let category = wanted.accelerator == nil ? wanted.category : "m"
        func distance(_ type: InstanceType) -> (Int, Int, Int, Int) {
            (
                type.category == category ? 0 : 1, abs(type.vCPU - size), abs(type.memoryMiB - memory),
                abs(type.generation - wanted.generation)
            )
        }
        // Of more than a thousand types, only those that are no farther than the nearest so far are looked at closely.
        var nearest: [InstanceType] = []
        var least = (Int.max, 0, 0, 0)
        for type in catalog.instanceTypes where type.category != "t" || category == "t" {
            let distance = distance(type)
            guard distance <= least, canBeNode(type) else { continue }
            if distance < least { (nearest, least) = ([], distance) }
            nearest.append(type)
        }
        let priced = nearest.map {
            (type: $0, price: catalog.price(of: $0.name, in: "us-east-1")?.usdPerHour ?? .infinity)
        }
        return priced.min { $0.price < $1.price }?.type
    }
}
