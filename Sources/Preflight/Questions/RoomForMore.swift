import Account
import StructuredData

/// Beside what stands in the account, there is room for the VPC and the addresses of the environment.
struct RoomForMore: Question {
    let quota: AccountQuota
    let region: String
    private let things: AccountNeeds.Things

    /// Nil for a quota whose things nobody here can count.
    init?(quota: AccountQuota, region: String) {
        guard let things = AccountNeeds.Things(of: quota.need.quota) else { return nil }
        self.quota = quota
        self.region = region
        self.things = things
    }

    var id: String { "quota-\(quota.need.quota.code)" }
    var title: String { "Room for \(quota.need.needed) \(quota.need.needed == 1 ? things.one : things.many)" }
    let after = ["region"]

    /// VPCs are listed once, with their blocks, for this question and for `FreeBlocks`.
    private var list: [String] {
        things.call == "describe-vpcs"
            ? VPCList.arguments(region)
            : ["ec2", things.call, "--region", region, "--query", things.query, "--output", "text"]
    }

    /// How many things an answer lists; nil when it is no such list.
    private func count(_ text: String) -> Int? {
        if things.call == "describe-vpcs" { return VPCList(text)?.all.count }
        let words = text.split(whereSeparator: \.isWhitespace).filter { $0 != "None" }
        return words.allSatisfy { $0.hasPrefix("eipalloc-") } ? words.count : nil
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let most: Int
        switch try AppliedQuota(quota, in: region, asking: account) {
        case .value(let found): most = found
        case .none(let verdict): return verdict
        }
        let answer = try account.ask(list)
        guard case .said(let text) = answer, let used = count(text) else { return Verdict(noUse: answer, to: list) }
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
