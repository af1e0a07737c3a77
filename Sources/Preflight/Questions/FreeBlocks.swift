import Account
import Addressing
import Environment

/// No VPC of the account in the Region, and none that is peered with one of them, has addresses of the environment's VPC:
/// two such can never be connected.
struct FreeBlocks: Question {
    let needs: AccountNeeds

    let id = "vpc-blocks"
    var title: String { "Addresses \(needs.vpcBlocks.joined(separator: ", "))" }
    let after = ["region"]

    private var region: String { needs.region }

    private var peerings: [String] {
        [
            "ec2", "describe-vpc-peering-connections", "--region", region, "--filters",
            "Name=status-code,Values=active", "--query",
            "VpcPeeringConnections[].[VpcPeeringConnectionId,join(',',RequesterVpcInfo.CidrBlockSet[].CidrBlock||`[]`),"
                + "join(',',AccepterVpcInfo.CidrBlockSet[].CidrBlock||`[]`)]",
            "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let wanted = needs.vpcBlocks.compactMap { try? CIDRBlock(parsing: $0) }
        func overlap(_ blocks: [CIDRBlock]) -> CIDRBlock? {
            blocks.first { block in wanted.contains(where: block.overlaps) }
        }
        let call = VPCList.arguments(region)
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let vpcs = VPCList(text) else { return Verdict(noUse: answer, to: call) }
        let remedy =
            "That hurts once the two are to be connected, by peering or a transit gateway. Choose another block: "
            + "\(FieldPath.network.vpcCidr)"
        // The environment's own VPC bears its name.
        for vpc in vpcs.all where vpc.name != needs.name {
            if let block = overlap(vpc.blocks) {
                return .warning(
                    "\(block) of the VPC \(vpc.id) in \(region) overlaps with the environment's.", remedy: remedy)
            }
        }
        let peered = try account.ask(peerings)
        guard case .said(let text) = peered else { return Verdict(noUse: peered, to: peerings) }
        for line in text.split(whereSeparator: \.isNewline) where line != "None" {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3, fields[0].isPlainWord, let one = VPCList.blocks(fields[1]),
                let other = VPCList.blocks(fields[2])
            else { return Verdict(noUse: peered, to: peerings) }
            if let block = overlap(one + other) {
                return .warning(
                    "\(block), which the peering \(fields[0]) leads to, overlaps with the environment's.",
                    remedy: remedy)
            }
        }
        return .fine("No VPC in \(region), and none that is peered with one, has these addresses.")
    }
}
