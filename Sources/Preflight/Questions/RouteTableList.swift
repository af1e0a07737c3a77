/// Where the subnets of a Region, or of one VPC there, send what is for the internet.
struct RouteTableList {
    private struct Table {
        let vpc: String
        let isMain: Bool
        let subnets: [String]
        /// `nat-...`, `igw-...`, `tgw-...`; empty without a default route.
        let target: String
    }

    private let tables: [Table]

    /// - Parameter vpc: the id of the VPC that is meant; nil for all.
    static func arguments(_ region: String, vpc: String? = nil) -> [String] {
        ["ec2", "describe-route-tables", "--region", region] + SubnetList.filter(vpc) + [
            "--query",
            "RouteTables[].[VpcId,join(',',Associations[?Main].RouteTableId||`[]`),"
                + "join(',',Associations[?SubnetId].SubnetId||`[]`),"
                + "join(',',Routes[?DestinationCidrBlock=='0.0.0.0/0' && State=='active'].[GatewayId||NatGatewayId||"
                + "TransitGatewayId||NetworkInterfaceId||VpcPeeringConnectionId||CoreNetworkArn||'other'][]||`[]`)]",
            "--output", "text",
        ]
    }

    /// Nil when the answer is no such list.
    init?(_ text: String) {
        var found: [Table] = []
        for line in text.split(whereSeparator: \.isNewline) where line != "None" {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0 == "None" ? "" : $0 }
            guard fields.count == 4, fields[0].hasPrefix("vpc-"), fields[0].isPlainWord,
                fields[2].split(separator: ",").allSatisfy(\.isPlainWord)
            else { return nil }
            found.append(
                Table(
                    vpc: String(fields[0]), isMain: !fields[1].isEmpty,
                    subnets: fields[2].split(separator: ",").map(String.init), target: String(fields[3])))
        }
        tables = found
    }

    /// Where the default route of a subnet leads; empty where it has none. One without a table of its own has its VPC's.
    func target(ofSubnet id: String, in vpc: String) -> String {
        let table = tables.first { $0.subnets.contains(id) } ?? tables.first { $0.vpc == vpc && $0.isMain }
        return table?.target ?? ""
    }
}
