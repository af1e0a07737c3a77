import Account
import StructuredData

/// Beside what stands in the account, there is room for the VPC and the addresses of the environment.
struct RoomForMore: Question {
    let quota: AccountQuota
    let region: String
    private let things: Things

    /// How the things that a quota counts are called, and listed.
    private struct Things {
        let one: String
        let many: String
        let list: [String]
        let prefix: String
    }

    /// Nil for a quota whose things nobody here can count.
    init?(quota: AccountQuota, region: String) {
        self.quota = quota
        self.region = region
        switch quota.need.quota.code {
        case "L-F678F1CE":
            things = Things(
                one: "VPC", many: "VPCs", list: ["describe-vpcs", "--query", "Vpcs[].VpcId"], prefix: "vpc-")
        case "L-0263D0A3":
            // Addresses that somebody brought along do not count.
            things = Things(
                one: "Elastic IP address", many: "Elastic IP addresses",
                list: ["describe-addresses", "--query", "Addresses[?PublicIpv4Pool=='amazon'].AllocationId"],
                prefix: "eipalloc-")
        default: return nil
        }
    }

    var id: String { "quota-\(quota.need.quota.code)" }
    var title: String { "Room for \(quota.need.needed) \(quota.need.needed == 1 ? things.one : things.many)" }
    let after = ["region"]

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let most: Int
        switch try AppliedQuota(quota, in: region, asking: account) {
        case .value(let found): most = found
        case .none(let verdict): return verdict
        }
        let list = ["ec2"] + things.list + ["--region", region, "--output", "text"]
        let used: Int
        switch try account.words(list, where: { $0.hasPrefix(things.prefix) }) {
        case .words(let found): used = found.count
        case .none(_, let verdict): return verdict
        }
        let needed = quota.need.needed
        let found =
            "\(used) of \(most) \(things.many) are in use in \(region), and \(needed) more \(needed == 1 ? "is" : "are") needed."
        guard used + needed > most else { return .fine(found) }
        return .error(
            found,
            remedy: "Delete what nobody needs, or request more: "
                + (quota.increase(to: used + needed).map(ShellText.command) ?? "AWS does not raise this quota."))
    }
}
