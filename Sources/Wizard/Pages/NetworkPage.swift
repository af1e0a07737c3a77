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
            line(.network.vpcEndpoints, remark: endpointsRemark),
            line(.network.secondaryCidrs),
            .blank,
        ]
        let kinds: [(column: String, field: FieldPath, blocks: [String])] =
            [
                ("public", .network.publicSubnets, network.publicSubnets),
                ("private", .network.privateSubnets, network.privateSubnets),
            ]
            + (network.controlPlaneSubnets.isEmpty
                ? [] : [("control plane", .network.controlPlaneSubnets, network.controlPlaneSubnets)])
        let rows = kinds.map(\.blocks.count).reduce(network.zones.count, max)
        lines.append(
            .table(
                Table(
                    [.init("zone")] + kinds.map { .init($0.column) },
                    (0..<rows).map { row in
                        .init(
                            [.text(network.zones.indices.contains(row) ? network.zones[row] : "no zone")]
                                + kinds.map { .item(subnet($0.field, row, of: $0.blocks)) })
                    })))
        if FieldPath.subnets.contains(where: { answers[$0] != nil }) {
            let about = Topic.words(
                "Plan again", "Takes your answers for subnets away, so that they follow the VPC and the zones again.")
            lines.append(.action(Item(.replan, .replan, about, "Plan the subnets again")))
        }
        if vpc != nil {
            lines += [.blank]
            lines += network.ranges.map { .addressMap(AddressMap(of: network, in: $0, podsPerNode: podsPerNode)) }
        }
        return PageContent(lines)
    }

    /// What the interface endpoints cost, or would.
    private var endpointsRemark: String {
        var alternative = document
        alternative.network.vpcEndpoints = true
        let cost = CostEstimate(of: alternative, catalog: context.catalog, on: context.today)
        guard let cents = cost.items.first(where: { $0.label == CostEstimate.endpoints })?.cents else { return "" }
        return "\(Wording.dollars(cents: cents)) a month"
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

extension FieldPath {
    /// The lists of subnets, which follow the VPC and the zones where nobody gives them.
    static let subnets: [FieldPath] = [
        .network.publicSubnets, .network.privateSubnets, .network.controlPlaneSubnets,
    ]
}
