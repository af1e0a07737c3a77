import Account
import Catalog
import StructuredData

/// The account may run, beside what runs already, as many vCPU as the environment begins with, and as it may grow to.
struct VCPUQuota: Question {
    let quota: AccountQuota
    let region: String
    let catalog: Catalog

    var id: String { "quota-\(quota.need.quota.code)" }
    var title: String { "Quota \(quota.need.quota.code)" }
    let after = ["region"]

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let value: Int
        switch try AppliedQuota(quota, in: region, asking: account) {
        case .value(let found): value = found
        case .none(let verdict): return verdict
        }
        let call = RunningInstances.arguments(region)
        let answer = try account.ask(call)
        guard case .said(let text) = answer, let running = RunningInstances(text) else {
            return Verdict(noUse: answer, to: call)
        }
        let used = running.vCPU(counting: quota.need.quota, catalog)
        let (least, most) = (quota.least, quota.need.needed)
        let found =
            "The account may run \(value) vCPU of \"\(quota.need.quota.name)\""
            + (used == 0 ? "" : ", and \(used) are in use")
        guard value < used + max(least, most) else {
            return .fine("\(found); at its limits the environment runs \(most).")
        }
        let remedy =
            "Lower the limits, or request more, which takes minutes to days: "
            + (quota.increase(to: used + most).map(ShellText.command) ?? "AWS does not raise this quota.")
        return value < used + least
            ? .error("\(found); applying needs \(least) at once, and the limits make \(most).", remedy: remedy)
            : .warning("\(found); the environment may grow to \(most).", remedy: remedy)
    }
}
