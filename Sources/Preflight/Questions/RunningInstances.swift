import Account
import Catalog

/// What runs in a Region, and counts against its quotas in vCPU.
struct RunningInstances {
    private struct Instance {
        let type: String
        let vCPU: Int?
        let isSpot: Bool
    }

    private let instances: [Instance]

    static func arguments(_ region: String) -> [String] {
        [
            "ec2", "describe-instances", "--region", region, "--filters",
            "Name=instance-state-name,Values=pending,running", "--query",
            "Reservations[].Instances[].[InstanceType,CpuOptions.CoreCount,CpuOptions.ThreadsPerCore,InstanceLifecycle]",
            "--output", "text",
        ]
    }

    /// Nil when the answer is no such list.
    init?(_ text: String) {
        var instances: [Instance] = []
        for line in text.split(whereSeparator: \.isNewline) where line != "None" {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count == 4, words[0].isPlainWord else { return nil }
            let counts = words[1...2].compactMap { Int($0) }
            instances.append(
                Instance(
                    type: String(words[0]), vCPU: counts.count == 2 ? counts[0] * counts[1] : nil,
                    isSpot: words[3] == "spot"))
        }
        self.instances = instances
    }

    /// vCPU in use, of those that a quota counts. Where EC2 does not tell an instance's own, they are its type's.
    func vCPU(counting quota: Quota, _ catalog: Catalog) -> Int {
        guard let counts = quota.counts else { return 0 }
        return instances.filter { ($0.isSpot ? .spot : .onDemand) == counts.capacity }.map { instance -> Int in
            let family = String(instance.type.prefix { $0 != "." })
            guard catalog.quota(ofFamily: family, capacity: counts.capacity) == quota else { return 0 }
            return instance.vCPU ?? catalog.instanceType(instance.type)?.vCPU ?? 0
        }.reduce(0, +)
    }
}
