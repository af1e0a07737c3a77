import Account
import Addressing
import Environment

/// The VPC that is there is the account's, available, resolves names, and has no addresses that Services will have.
struct ExistingVPC: Question {
    let vpc: AccountNeeds.ExistingVPC
    let region: String

    let id = "vpc"
    var title: String { "VPC \(vpc.id)" }
    let after = ["region"]

    private var list: [String] {
        [
            "ec2", "describe-vpcs", "--region", region, "--filters", "Name=vpc-id,Values=\(vpc.id)", "--query",
            "Vpcs[].[VpcId,State,join(',',CidrBlockAssociationSet[?CidrBlockState.State=='associated'].CidrBlock)]",
            "--output", "text",
        ]
    }

    private func attribute(_ name: String, _ key: String) -> [String] {
        [
            "ec2", "describe-vpc-attribute", "--region", region, "--vpc-id", vpc.id, "--attribute", name, "--query",
            "\(key).Value", "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let lines: [[Substring]]
        switch try account.lines(list, fields: 3) {
        case .lines(let found): lines = found
        case .none(let verdict): return verdict
        }
        guard let found = lines.first else {
            return .error(
                "The account has no VPC \(vpc.id) in \(region).",
                remedy: "Name one of those that `aws ec2 describe-vpcs --region \(region)` lists: "
                    + "\(FieldPath.network.existingVpc.id)")
        }
        guard found[0] == vpc.id, found[1].isPlainWord, let blocks = VPCList.blocks(found[2]) else {
            return .undecided(
                "The answer is not one that is understood here.",
                remedy: "Look at \(vpc.id) in the console, then ask again.")
        }
        guard found[1] == "available" else {
            return .error("\(vpc.id) is \(found[1]).", remedy: "Wait until it is available, or name another.")
        }
        let attributes = [("enableDnsSupport", "EnableDnsSupport"), ("enableDnsHostnames", "EnableDnsHostnames")]
        for (name, key) in attributes {
            switch try account.words(attribute(name, key), where: { ["True", "False"].contains($0) }) {
            case .words(["True"]): continue
            case .words:
                return .error(
                    "\(vpc.id) has \(name) off: nodes register by DNS name, and private endpoints resolve inside the VPC.",
                    remedy: "Have its owner switch it on: aws ec2 modify-vpc-attribute --region \(region) --vpc-id "
                        + "\(vpc.id) --\(name == "enableDnsSupport" ? "enable-dns-support" : "enable-dns-hostnames")")
            case .none(_, let verdict): return verdict
            }
        }
        if let services = try? CIDRBlock(parsing: vpc.serviceCidr), let block = blocks.first(where: services.overlaps) {
            return .error(
                "\(services), for Services, shares addresses with \(block) of \(vpc.id): EKS refuses it.",
                remedy: "Choose another range: \(FieldPath.cluster.serviceCidr)")
        }
        return .fine("\(vpc.id) is available, with \(blocks.map(\.description).joined(separator: ", ")).")
    }
}
