import Catalog
import Environment
import Estimates
import Text

extension Situation {
    /// The two Karpenter pools: what they may start, what that costs, and the quota that their limits need.
    var poolsPage: PageContent {
        let pools = document.pools
        var lines: [Line] = [
            .heading("CPU pool \(EnvironmentDocument.CPUPool.nodePoolName)"), line(.pools.cpu.enabled),
        ]
        if pools.cpu.enabled {
            lines += [
                line(.pools.cpu.instanceCategories), line(.pools.cpu.minGeneration), line(.pools.cpu.capacityTypes),
                line(.pools.cpu.cpuLimit, remark: costRemark(.cpu)), types(.cpu, .cpuTypes),
            ]
        }
        lines += [.heading("GPU pool \(EnvironmentDocument.GPUPool.nodePoolName)"), line(.pools.gpu.enabled)]
        if pools.gpu.enabled {
            lines += [
                line(.pools.gpu.instanceFamilies), line(.pools.gpu.capacityTypes),
                line(.pools.gpu.cpuLimit, remark: costRemark(.gpu)), types(.gpu, .gpuTypes),
            ]
        }
        let quotas = estimate.quotas.filter { $0.quota.unit == "vCPU" }
        if !quotas.isEmpty {
            lines.append(.heading("Quota to have, in vCPU"))
            lines += quotas.map { .summary(quota($0)) }
        }
        return PageContent(lines, appendix: [.details(.gpuTypes), .details(.cpuTypes)])
    }

    /// "214, from t3a.nano at $0.0047/h".
    private func types(_ pool: PoolMatch.Pool, _ details: Details) -> Line {
        let candidates = poolFacts?[pool]?.candidates ?? []
        let first = candidates.first.map { candidate in
            "from \(candidate.type.name)" + (candidate.price.map { " at \(Wording.hourly($0.usdPerHour))/h" } ?? "")
        }
        return .summary(
            Item(
                details, "Types that match", poolFacts == nil ? "" : Wording.grouped(candidates.count),
                remark: first ?? "no node can start"))
    }

    /// What the pool costs when it is at its limit.
    private func costRemark(_ pool: PoolMatch.Pool) -> String {
        guard let cost = poolFacts?[pool]?.cost else { return "" }
        return "up to \(Wording.dollars(cents: cost.highestAtLimit.monthlyCents)) / month"
    }

    private func quota(_ need: QuotaNeed) -> Item {
        let type = poolFacts?.cheapest(in: need.quota, context.catalog)
        return Item(
            .quota(need.quota.code), Self.shortName(of: need.quota), Wording.grouped(need.needed),
            remark: type.map { "\(Wording.grouped(need.needed / max(1, $0.vCPU))) x \($0.name)" } ?? need.quota.code)
    }

    /// "on-demand G, VT"; the seven categories of ordinary instances are called standard, as AWS does.
    private static func shortName(of quota: Quota) -> String {
        guard let counts = quota.counts else { return quota.name }
        let categories =
            counts.categories.contains("m")
            ? "standard" : counts.categories.map { $0.uppercased() }.joined(separator: ", ")
        return "\(counts.capacity.rawValue) \(categories)"
    }

    // MARK: - At length

    /// The types that a pool may start, the cheapest first.
    func typesHelp(_ pool: PoolMatch.Pool) -> Layer.Help {
        let title = pool == .cpu ? "What the CPU pool may start" : "What the GPU pool may start"
        guard let facts = poolFacts?[pool] else { return Layer.Help(title: title, paragraphs: ["The pool is off."]) }
        guard !facts.candidates.isEmpty else {
            return Layer.Help(
                title: title,
                paragraphs: ["Nothing: no type that the zones offer fits. Take more families, or raise the limit."])
        }
        let limit = pool == .cpu ? document.pools.cpu.cpuLimit : document.pools.gpu.cpuLimit
        let shown = facts.candidates.prefix(Self.mostTypes)
        var paragraphs = [
            "Karpenter takes the cheapest that a waiting pod fits on. On-demand prices:",
            shown.map { Self.row($0, limit) }.joined(separator: "\n"),
        ]
        if facts.candidates.count > shown.count {
            paragraphs.append("and \(Wording.grouped(facts.candidates.count - shown.count)) more, each dearer")
        }
        if let cost = facts.cost {
            paragraphs.append(
                "At its limit of \(Wording.grouped(limit)) vCPU, all month: "
                    + "\(Wording.dollars(cents: cost.lowestAtLimit.monthlyCents)) of \(cost.lowestAtLimit.type) to "
                    + "\(Wording.dollars(cents: cost.highestAtLimit.monthlyCents)) of \(cost.highestAtLimit.type). Without work: nothing."
            )
        }
        return Layer.Help(title: title, paragraphs: paragraphs)
    }

    /// More than anybody reads.
    private static var mostTypes: Int { 40 }

    /// "g5.xlarge      4 vCPU  16 GiB  1 x NVIDIA A10G  $1.006/h  x 48".
    private static func row(_ candidate: PoolMatch.Candidate, _ limit: Int) -> String {
        let type = candidate.type
        func column(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(1, width - text.count))
        }
        return column(type.name, 17) + column("\(type.vCPU) vCPU", 9) + column(Wording.gibibytes(type.memoryMiB), 9)
            + (type.gpu.map { column("\($0.count) x \($0.name)", 16) } ?? "")
            + (candidate.price.map { "\(Wording.hourly($0.usdPerHour))/h" } ?? "no price")
            + "  x \(limit / max(1, type.vCPU))"
    }

    /// A quota: how much, why, and what an account has.
    func quotaHelp(_ code: String) -> Layer.Help? {
        guard let need = estimate.quotas.first(where: { $0.quota.code == code }) else { return nil }
        let quota = need.quota
        var paragraphs = [
            "\(code), \(quota.name).",
            "At its limits the environment needs \(Wording.grouped(need.needed)) \(quota.unit): \(need.workings).",
        ]
        if let type = poolFacts?.cheapest(in: quota, context.catalog) {
            paragraphs.append(
                "In instances: \(Wording.grouped(need.needed / max(1, type.vCPU))) x \(type.name), the cheapest that counts against it."
            )
        }
        let fresh = quota.newAccount.map {
            $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
        }
        paragraphs.append(
            "AWS publishes \(Wording.grouped(quota.published)) as its default"
                + (need.applied.map { "; your account has \(Wording.grouped($0))." }
                    ?? fresh.map { "; new accounts usually have \($0)." } ?? ".")
                + (quota.isAdjustable ? " It is raised on request: PLAN.md has the command." : " It is not raised."))
        return Layer.Help(title: "Quota", paragraphs: paragraphs)
    }
}
