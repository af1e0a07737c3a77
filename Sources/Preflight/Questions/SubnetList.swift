import Addressing

/// The subnets of a Region, or of one VPC there, as the account has them.
struct SubnetList {
    struct Subnet {
        let id: String
        let vpc: String
        let state: String
        /// `usw2-az1`, and this account's name for it.
        let zone: (id: String, name: String)
        let block: CIDRBlock
        /// Addresses that nothing has.
        let free: Int
        /// Keys of the tags by which load balancers find it.
        let roles: [String]
        /// Its tag `Name`; empty without one.
        let name: String
    }

    let all: [Subnet]

    subscript(_ id: String) -> Subnet? { all.first { $0.id == id } }

    /// - Parameter vpc: the id of the VPC that is meant; nil for all.
    static func arguments(_ region: String, vpc: String? = nil) -> [String] {
        ["ec2", "describe-subnets", "--region", region] + filter(vpc) + [
            "--query",
            "Subnets[].[SubnetId,VpcId,State,AvailabilityZoneId,AvailabilityZone,CidrBlock,AvailableIpAddressCount,"
                + "join(',',Tags[?starts_with(Key,'kubernetes.io/role/')].Key||`[]`),Tags[?Key=='Name'].Value|[0]]",
            "--output", "text",
        ]
    }

    static func filter(_ vpc: String?) -> [String] { vpc.map { ["--filters", "Name=vpc-id,Values=\($0)"] } ?? [] }

    /// Nil when the answer is no such list.
    init?(_ text: String) {
        var found: [Subnet] = []
        for line in text.split(whereSeparator: \.isNewline) where line != "None" {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 9, fields[0].hasPrefix("subnet-"), fields[1].hasPrefix("vpc-"),
                fields.prefix(5).allSatisfy(\.isPlainWord), let block = try? CIDRBlock(parsing: fields[5]),
                let free = Int(fields[6])
            else { return nil }
            found.append(
                Subnet(
                    id: String(fields[0]), vpc: String(fields[1]), state: String(fields[2]),
                    zone: (String(fields[3]), String(fields[4])), block: block, free: free,
                    roles: fields[7].split(separator: ",").filter { $0 != "None" }.map(String.init),
                    name: fields[8] == "None" ? "" : String(fields[8])))
        }
        all = found
    }
}
