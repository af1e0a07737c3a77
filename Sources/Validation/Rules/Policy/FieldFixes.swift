import Addressing
import Environment

extension Subject {
    /// Sets a field, and with it what cannot stay when it changes: zones with the region, subnets with zones and VPC,
    /// the sizes of a node group with one another.
    func fix(setting path: FieldPath, to value: FieldValue) -> Fix {
        let plain = Fix(use: value, at: path)
        switch (path, value) {
        case ("region", .text(let code)):
            return fix(toRegion: code) ?? plain
        case ("network.zones", .list(let zones)):
            return zonesFix(to: zones)
        case ("network.vpcCidr", .text(let text)):
            guard let vpc, let block = try? CIDRBlock(parsing: text) else { return plain }
            return moving(path, from: vpc, to: block) ?? plain
        case (_, .number(let size)):
            let group = path.field.split(separator: ".")
            guard group.count == 2, let sizes = nodeGroup(String(group[0])) else { return plain }
            func change(_ name: String, _ old: Int, _ new: Int) -> FieldChange? {
                old == new ? nil : FieldChange(FieldPath(field: "\(group[0]).\(name)"), .number(new))
            }
            let others: [FieldChange?]
            switch group[1] {
            case "minSize":
                others = [
                    change("desiredSize", sizes.desiredSize, max(sizes.desiredSize, size)),
                    change("maxSize", sizes.maxSize, max(sizes.maxSize, size)),
                ]
            case "desiredSize":
                others = [
                    change("minSize", sizes.minSize, min(sizes.minSize, size)),
                    change("maxSize", sizes.maxSize, max(sizes.maxSize, size)),
                ]
            case "maxSize":
                others = [
                    change("minSize", sizes.minSize, min(sizes.minSize, size)),
                    change("desiredSize", sizes.desiredSize, min(sizes.desiredSize, size)),
                ]
            default: others = []
            }
            return Fix(plain.title, plain.changes + others.compactMap { $0 })
        default:
            return plain
        }
    }

    private func nodeGroup(_ name: String) -> EnvironmentDocument.NodeGroup? {
        switch name {
        case "coreNodes": document.coreNodes
        case "generalNodes": document.generalNodes
        default: nil
        }
    }
}
