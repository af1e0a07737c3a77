import Catalog
import Environment
import StructuredData
import Text

extension ClusterConfigReader {
    mutating func readNodeGroups(_ pair: HCLPair, _ place: String) {
        for group in pair.value.elements ?? [] { readNodeGroup(group, place) }
    }

    /// A group for what keeps the cluster running becomes the core nodes; any other a pool, whose nodes Karpenter starts.
    private mutating func readNodeGroup(_ group: HCLNode, _ place: String) {
        let title = group["name"]?.plainText ?? "nodes"
        let name = "\(place).\(title)"
        let types = group["instanceTypes"]?.texts ?? [group["instanceType"]?.text].compactMap(\.self)
        let known = types.compactMap(catalog.instanceType)
        guard !types.isEmpty, types.allSatisfy(InstanceType.isWellFormed) else {
            return imported.leave(name, on: group.line, "It names no instance type, and a pool needs one.")
        }
        guard !known.contains(where: { $0.architecture != .x86 }) else {
            return imported.leave(name, on: group.line, "Nodes are x86_64 here, and \(types[0]) is not.")
        }
        let taints = self.taints(of: group)
        if taints.contains(where: { $0.hasPrefix("CriticalAddonsOnly") }) {
            return readCoreNodes(group, name, types)
        }
        let isGPU = known.contains { $0.gpu != nil }
        let pool = Self.poolName(title)
        let paths = FieldPath.pools[pool]
        let most = min(max(group["maxSize"]?.wholeNumber ?? group["desiredCapacity"]?.wholeNumber ?? 2, 1), 10_000)
        let vCPU = known.map(\.vCPU).max() ?? 4
        let isSpot = group["spot"]?.flag == true
        var changes = [
            FieldChange(paths.kind, .text(isGPU ? "gpu" : "cpu")), FieldChange(paths.instanceTypes, .list(types)),
            FieldChange(paths.capacityTypes, .list([isSpot ? "spot" : "on-demand"])),
            FieldChange(paths.cpuLimit, .number(most * vCPU)),
        ]
        if let size = group["volumeSize"]?.wholeNumber { changes.append(FieldChange(paths.diskGiB, .number(size))) }
        if let labels = group["labels"].flatMap({ node in FieldCatalogue.field(paths.labels).flatMap(node.value(for:)) }
        ) {
            changes.append(FieldChange(paths.labels, labels))
        }
        let own = taints.filter { !$0.hasPrefix("nvidia.com/gpu") }
        if !own.isEmpty { changes.append(FieldChange(paths.taints, .list(own))) }
        imported.translate(
            name, on: group.line, to: changes,
            "Karpenter starts such nodes for pods that wait, up to the vCPU of \(most) of them, and none before.")
        leaveRest(of: group, name)
    }

    private mutating func readCoreNodes(_ group: HCLNode, _ name: String, _ types: [String]) {
        let paths = FieldPath.coreNodes
        let sizes = [
            (paths.minSize, "minSize"), (paths.desiredSize, "desiredCapacity"), (paths.maxSize, "maxSize"),
            (paths.diskGiB, "volumeSize"),
        ].compactMap { path, key in group[key]?.wholeNumber.map { FieldChange(path, .number($0)) } }
        imported.translate(
            name, on: group.line, to: [FieldChange(paths.instanceTypes, .list(types))] + sizes,
            "Its taint CriticalAddonsOnly is that of the core nodes.")
        leaveRest(of: group, name)
    }

    private mutating func leaveRest(of group: HCLNode, _ name: String) {
        let read = [
            "name", "instanceType", "instanceTypes", "minSize", "maxSize", "desiredCapacity", "volumeSize", "spot",
            "labels", "taints",
        ]
        for pair in group.pairs ?? [] where !read.contains(pair.name) {
            imported.leave("\(name).\(pair.name)", on: pair.line, "No field of a pool holds it.")
        }
    }

    /// As a pool has them; eksctl takes a list of key, value and effect, or a map of keys to VALUE:EFFECT.
    private func taints(of group: HCLNode) -> [String] {
        let listed = (group["taints"]?.elements ?? []).compactMap { taint -> String? in
            guard let key = taint["key"]?.plainText, let effect = taint["effect"]?.text else { return nil }
            let value = taint["value"]?.plainText ?? ""
            return key + (value.isEmpty ? "" : "=\(value)") + ":\(effect)"
        }
        let mapped = (group["taints"]?.pairs ?? []).compactMap { taint -> String? in
            guard let text = taint.value.plainText else { return nil }
            return taint.name + (text.hasPrefix(":") ? text : "=\(text)")
        }
        return listed + mapped
    }

    /// A name that Kubernetes takes.
    private static func poolName(_ title: String) -> String {
        let longest = FieldBounds.poolName.size.upperBound
        let name = title.label(atMost: longest)
        return FieldPath.canBePool(name) ? name : "pool-\(name)".label(atMost: longest)
    }

    /// The stack's own pools stand beside those of the file no more.
    mutating func guessPools() {
        let kinds = imported.answers.pools.map { imported.answers[.pools[$0].kind]?.text }
        for (name, kind) in [
            (EnvironmentDocument.Pools.cpuName, "cpu"), (EnvironmentDocument.Pools.gpuName, "gpu"),
        ] where !imported.answers.pools.contains(name) && (kind == "gpu" || kinds.contains(kind)) {
            imported.guess(
                .pools[name].enabled, .flag(false),
                kinds.contains(kind) ? "Pools of the file take its place." : "The file has no nodes of the kind.")
        }
    }
}
