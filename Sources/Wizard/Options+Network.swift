import Environment
import Preflight
import Text

/// What can be chosen of the account's VPCs and subnets, where it told them.
extension Situation {
    /// Nil for other fields, and where nobody asked: ids are typed then.
    func networkOptions(for path: FieldPath) -> [Picker.Option]? {
        guard let networks else { return nil }
        switch path {
        case .network.existingVpc.id:
            return networks.vpcs.isEmpty ? nil : networks.vpcs.map(option)
        case .network.existingVpc.privateSubnets:
            return subnetOptions { $0.isPublic ? "Its default route leads to an internet gateway: it is public." : nil }
        case .network.existingVpc.publicSubnets:
            return subnetOptions { $0.isPublic ? nil : "No default route leads to an internet gateway: it is private." }
        default: return nil
        }
    }

    private func option(_ vpc: AccountNetworks.VPC) -> Picker.Option {
        let count = networks?.subnets.count { $0.vpc == vpc.id } ?? 0
        return Picker.Option(
            vpc.id,
            ([vpc.blocks.joined(separator: " "), Wording.count(count, "subnet")] + [vpc.name].filter { !$0.isEmpty })
                .joined(separator: ", "))
    }

    /// The subnets of the VPC that was named, those that serve first, by zone.
    private func subnetOptions(_ bar: (AccountNetworks.Subnet) -> String?) -> [Picker.Option]? {
        let found = networks?.subnets.filter { $0.vpc == document.network.existingVpc.id } ?? []
        guard !found.isEmpty else { return nil }
        return found.map { (bar($0), $0) }
            .sorted { ($0.0 == nil ? 0 : 1, $0.1.zone, $0.1.id) < ($1.0 == nil ? 0 : 1, $1.1.zone, $1.1.id) }
            .map { barred, subnet in Picker.Option(subnet.id, Self.words(of: subnet), barred: barred) }
    }

    /// "az1, 10.7.0.0/20, 4,000 free, by NAT".
    private static func words(of subnet: AccountNetworks.Subnet) -> String {
        let way =
            switch subnet.wayOut.prefix(4) {
            case "": "no way out"
            case "igw-": "public"
            case "nat-": "by NAT"
            case "tgw-": "by transit gateway"
            default: "by \(subnet.wayOut.prefix(12))"
            }
        let parts = [
            subnet.zone.split(separator: "-").last.map(String.init) ?? subnet.zone, subnet.block,
            "\(Wording.grouped(subnet.free)) free", way, subnet.hasRole ? "tagged" : "", subnet.name,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// What a chosen value is that no option has.
    func unknownOption(of field: Field) -> String {
        field.group == .existingVpc ? "not told by the account" : "not in the catalog"
    }

    /// What goes with a choice: the zones of the subnets that were ticked, in their order.
    func changes(following value: FieldValue, at path: FieldPath) -> [FieldChange] {
        guard path == .network.existingVpc.privateSubnets, case .list(let ids) = value, let networks else { return [] }
        let zones = ids.compactMap { id in networks.subnets.first { $0.id == id }?.zone }
        guard zones.count == ids.count, zones.count >= FieldBounds.zones.size.lowerBound,
            document.network.zones != zones, lock(on: .network.zones) == nil
        else { return [] }
        return [FieldChange(.network.zones, .list(zones))]
    }

    /// A subnet of the VPC that is there, in a few words; empty where the account did not tell.
    func told(of subnet: String) -> String {
        networks?.subnets.first { $0.id == subnet }.map(Self.words) ?? ""
    }

    /// The VPC that is there, likewise.
    var toldOfVPC: String {
        networks?.vpcs.first { $0.id == document.network.existingVpc.id }
            .map { ([$0.name].filter { !$0.isEmpty } + $0.blocks).joined(separator: ", ") } ?? ""
    }
}
