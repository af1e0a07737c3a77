import Addressing
import Environment
import Text

extension Situation {
    /// VPC, zones and subnets, and how they lie in the address range.
    var networkPage: PageContent {
        let network = document.network
        let vpc = try? CIDRBlock(parsing: network.vpcCidr)
        var lines: [Line] = [
            .heading("Network"),
            line(.network.vpcCidr, remark: vpc.map { "\(Wording.grouped($0.addressCount)) addresses" } ?? ""),
            line(.network.zones),
            line(.network.natGateways),
            line(.network.secondaryCidrs),
            .blank,
        ]
        let rows = max(network.zones.count, network.publicSubnets.count, network.privateSubnets.count)
        lines.append(
            .table(
                Table(
                    [.init("zone"), .init("public"), .init("private")],
                    (0..<rows).map { row in
                        .init([
                            .text(network.zones.indices.contains(row) ? network.zones[row] : "no zone"),
                            .item(subnet(.network.publicSubnets, row, of: network.publicSubnets)),
                            .item(subnet(.network.privateSubnets, row, of: network.privateSubnets)),
                        ])
                    })))
        if answers[.network.publicSubnets] != nil || answers[.network.privateSubnets] != nil {
            let about = Topic.words(
                "Plan again", "Takes your answers for subnets away, so that they follow the VPC and the zones again.")
            lines.append(.action(Item(.replan, .replan, about, "Plan the subnets again")))
        }
        if let vpc, let map = AddressMap(of: network, in: vpc) { lines += [.blank, .addressMap(map)] }
        return PageContent(lines)
    }

    private func subnet(_ field: FieldPath, _ index: Int, of list: [String]) -> Item {
        let block = list.indices.contains(index) ? try? CIDRBlock(parsing: list[index]) : nil
        // AWS keeps five addresses of every subnet for itself (VPC user guide, "Subnet sizing").
        return item(
            field[index], label: "", remark: block.map { Wording.grouped(max(0, $0.addressCount - 5)) } ?? "")
    }
}

extension AddressMap {
    /// The map at the resolution of 64 slots; nil where the VPC is too small for that.
    init?(of network: EnvironmentDocument.Network, in vpc: CIDRBlock) {
        let resolution = 6
        guard vpc.prefix + resolution <= 32 else { return nil }
        let publicBlocks = network.publicSubnets.compactMap { try? CIDRBlock(parsing: $0) }
        let privateBlocks = network.privateSubnets.compactMap { try? CIDRBlock(parsing: $0) }
        self.vpc = vpc.description
        slots = vpc.split(into: vpc.prefix + resolution).map { slot in
            if publicBlocks.contains(where: slot.overlaps) { return .publicSubnet }
            return privateBlocks.contains(where: slot.overlaps) ? .privateSubnet : .free
        }
        let taken = vpc.free(avoiding: publicBlocks + privateBlocks).reduce(0) { $0 + $1.addressCount }
        freePercent = taken * 100 / vpc.addressCount
    }
}
