import Addressing
import Environment
import Estimates
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
        if let vpc { lines += [.blank, .addressMap(AddressMap(of: network, in: vpc, podsPerNode: podsPerNode))] }
        return PageContent(lines)
    }

    private var podsPerNode: (pods: Int, type: String)? {
        document.coreNodes.instanceTypes.first.flatMap(context.catalog.instanceType).map { ($0.maxPods, $0.name) }
    }

    private func subnet(_ field: FieldPath, _ index: Int, of list: [String]) -> Item {
        let block = list.indices.contains(index) ? try? CIDRBlock(parsing: list[index]) : nil
        return item(
            field[index], label: "", remark: block.map { Wording.grouped($0.usableCount) } ?? "")
    }
}
