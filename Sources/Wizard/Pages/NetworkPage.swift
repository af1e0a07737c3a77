import Addressing
import Environment
import Estimates
import Text

extension Situation {
    /// A new VPC or one that is there.
    var networkPage: PageContent { document.network.usesExistingVpc ? existingVPCPage : newVPCPage }

    /// Which of the two, and the way to the other.
    private var vpcLine: Line {
        let isThere = document.network.usesExistingVpc
        return .field(
            Item(
                .vpc, isThere ? .makeVPC : .useVPC,
                .words(
                    "A new VPC, or one that is there",
                    "A new VPC is made and destroyed with the environment. One that is there is read and left as it is: Enter "
                        + "asks your AWS account for its VPCs and subnets, or has you type their ids where it cannot be asked."
                ),
                "VPC", values: [isThere ? "one that is there" : "a new one"],
                remark: isThere ? "or a new one" : "or one that is there",
                barred: lock(on: .network.existingVpc.id)))
    }

    /// A VPC that is there: its subnets, and what the account told of them.
    private var existingVPCPage: PageContent {
        let vpc = document.network.existingVpc
        var lines: [Line] = [
            .heading("Network"), vpcLine,
            line(.network.existingVpc.id, remark: toldOfVPC),
            line(.network.existingVpc.privateSubnets), line(.network.existingVpc.publicSubnets), line(.network.zones),
            line(.network.existingVpc.tagSubnets),
            .field(
                Item(
                    .networks, .survey,
                    .words(
                        "What is there",
                        "Enter asks your AWS account for its VPCs and subnets in \(document.region), to be chosen from. "
                            + "Nothing is changed in it."),
                    "What is there",
                    values: [
                        networks.map {
                            Wording.count($0.vpcs.count, "VPC") + ", "
                                + Wording.count($0.subnets.count, "subnet")
                        } ?? "not asked"
                    ],
                    remark: "Enter asks your account")),
            .blank,
        ]
        let rows = max(document.network.zones.count, vpc.privateSubnets.count, vpc.publicSubnets.count)
        func cells(_ field: FieldPath, _ ids: [String], _ row: Int) -> [Table.Cell] {
            [.item(item(field[row], label: "", remark: ids.indices.contains(row) ? told(of: ids[row]) : ""))]
        }
        // One below the other: ids leave no room side by side.
        for (title, field, ids) in [
            ("private", FieldPath.network.existingVpc.privateSubnets, vpc.privateSubnets),
            ("public", .network.existingVpc.publicSubnets, vpc.publicSubnets),
        ] where !ids.isEmpty || title == "private" {
            lines.append(
                .table(
                    Table(
                        [.init("zone"), .init(title)],
                        (0..<rows).map { row in
                            let zones = document.network.zones
                            return .init(
                                [.text(zones.indices.contains(row) ? zones[row] : "no zone")] + cells(field, ids, row))
                        })))
        }
        return PageContent(lines, start: .field(.network.existingVpc.id))
    }

    /// VPC, zones and subnets, and how they lie in the address range.
    private var newVPCPage: PageContent {
        let network = document.network
        let vpc = try? CIDRBlock(parsing: network.vpcCidr)
        var lines: [Line] = [
            .heading("Network"), vpcLine,
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
        // Most make a new VPC, and have nothing to do with the first row.
        return PageContent(lines, start: .field(.network.vpcCidr))
    }

    /// What the interface endpoints cost, or would.
    private var endpointsRemark: String {
        CostEstimate.endpoints(of: document, catalog: context.catalog).cents
            .map { "\(Wording.dollars(cents: $0)) a month" } ?? ""
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
