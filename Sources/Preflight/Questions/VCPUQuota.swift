import Account
import StructuredData

/// The account may run as many vCPU as the environment begins with, and as it may grow to.
struct VCPUQuota: Question {
    let quota: AccountQuota
    let region: String

    var id: String { "quota-\(quota.need.quota.code)" }
    var title: String { "Quota \(quota.need.quota.code)" }
    let after = ["region"]

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let value: Int
        switch try AppliedQuota(quota, in: region, asking: account) {
        case .value(let found): value = found
        case .none(let verdict): return verdict
        }
        let (least, most) = (quota.least, quota.need.needed)
        let found = "The account may run \(value) vCPU of \"\(quota.need.quota.name)\""
        guard value < max(least, most) else {
            return .fine("\(found), and at its limits the environment runs \(most).")
        }
        let remedy =
            "Lower the limits, or request more, which takes minutes to days: "
            + (quota.increase(to: most).map(ShellText.command) ?? "AWS does not raise this quota.")
        return value < least
            ? .error("\(found), and applying needs \(least) at once; the limits make \(most).", remedy: remedy)
            : .warning("\(found), and the environment may grow to \(most).", remedy: remedy)
    }
}
