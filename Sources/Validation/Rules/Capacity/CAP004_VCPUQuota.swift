import Environment
import Estimates

extension Rule {
    static let vcpuQuota = Rule(
        "CAP004", "vcpu-quota", .note, about: [.pools.each.cpuLimit, .coreNodes.maxSize],
        title: "The account's vCPU quotas cover the limits",
        reason: """
            AWS counts running instances in vCPU, by kind and by way of buying. New accounts usually have 5 to 32 for \
            standard types and 0 for GPU types, whatever the published default. Beyond the quota nodes do not start, \
            and pods stay pending without a clear word. Raising it takes a request and hours to days.
            """,
        example: .init(
            wrong: "pools: {g5-gpu-karpenter: {cpuLimit: 192}}    # in an account with a quota of 0",
            right: "pools: {g5-gpu-karpenter: {cpuLimit: 192}}    # after a quota increase to 192 vCPU"),
        source: .init("AWS Service Quotas, EC2 running instances; public reports of applied values", "2026-11-23")
    ) { subject in
        subject.estimate.quotas.compactMap { need in
            guard need.quota.counts != nil else { return nil }
            let usual =
                need.applied.map { $0...$0 } ?? need.quota.newAccount ?? need.quota.published...need.quota.published
            guard need.needed > usual.upperBound else { return nil }
            let largest = subject.pools.filter { need.pools.contains($0.name) }
                .max { $0.cpuLimit < $1.cpuLimit }
            let path = largest?.paths.cpuLimit ?? .coreNodes.maxSize
            let given =
                usual.lowerBound == usual.upperBound
                ? "\(usual.lowerBound)" : "\(usual.lowerBound) to \(usual.upperBound)"
            return Violation(
                path,
                "At its limits this needs \(need.needed) vCPU of \"\(need.quota.name)\" (\(need.quota.code)), and "
                    + "\(need.applied == nil ? "a new" : "your") account has \(given): \(need.workings). Ask for more in Service "
                    + "Quotas before applying.")
        }
    }
}
