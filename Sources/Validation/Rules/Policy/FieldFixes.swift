import Addressing
import Environment

extension Subject {
    /// Sets a field, and with it what cannot stay when it changes: zones with the region, subnets with zones and VPC,
    /// the sizes of a node group with one another.
    func fix(setting path: FieldPath, to value: FieldValue) -> Fix {
        let plain = Fix(use: value, at: path)
        switch (path, value) {
        case (.region, .text(let code)):
            return fix(toRegion: code) ?? plain
        case (.network.zones, .list(let zones)):
            return zonesFix(to: zones)
        case (.network.vpcCidr, .text(let text)):
            guard let vpc, let block = try? CIDRBlock(parsing: text) else { return plain }
            return moving(path, from: vpc, to: block) ?? plain
        case (_, .number(let number)):
            for group in nodeGroups {
                guard let size = group.size(at: path) else { continue }
                return Fix(plain.title, plain.changes + group.changes(with: size, as: number))
            }
            return plain
        default:
            return plain
        }
    }
}
