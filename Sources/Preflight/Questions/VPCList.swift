import Addressing

/// The VPCs of a Region, with the IPv4 blocks of each.
struct VPCList {
    struct VPC {
        let id: String
        /// Its tag `Name`; empty without one.
        let name: String
        let blocks: [CIDRBlock]
    }

    let all: [VPC]

    static func arguments(_ region: String) -> [String] {
        [
            "ec2", "describe-vpcs", "--region", region, "--query",
            "Vpcs[].[VpcId,join(',',CidrBlockAssociationSet[?CidrBlockState.State=='associated'].CidrBlock),"
                + "Tags[?Key=='Name'].Value|[0]]",
            "--output", "text",
        ]
    }

    /// Nil when the answer is no such list.
    init?(_ text: String) {
        var found: [VPC] = []
        for line in text.split(whereSeparator: \.isNewline) where line != "None" {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3, fields[0].hasPrefix("vpc-"), fields[0].isPlainWord,
                let blocks = Self.blocks(fields[1])
            else { return nil }
            found.append(
                VPC(id: String(fields[0]), name: fields[2] == "None" ? "" : String(fields[2]), blocks: blocks))
        }
        all = found
    }

    /// Blocks with commas between; nil when one is none.
    static func blocks(_ text: Substring) -> [CIDRBlock]? {
        let words = text.split(separator: ",").filter { $0 != "None" }
        let blocks = words.compactMap { try? CIDRBlock(parsing: $0) }
        return blocks.count == words.count ? blocks : nil
    }
}
