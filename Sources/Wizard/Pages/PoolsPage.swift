import Catalog
import Environment
import Estimates
import Text

extension Situation {
    /// The pools, or one of them.
    var poolsPage: PageContent { pool.map(page(ofPool:)) ?? listOfPools }

    /// What each pool may start and what that costs, and the quota that their limits need.
    private var listOfPools: PageContent {
        let pools = document.pools.all
        var lines: [Line] = [.heading("Pools of nodes that come and go")] + pools.map { .field(item($0)) }
        let about = Topic.words(
            "Pool",
            "Another pool of nodes: other GPUs, nodes of a reservation, or nodes for one team. Delete takes one away.")
        lines.append(.action(Item(.newPool, .addPool, about, "Add a pool")))
        let quotas = estimate.quotas.filter { $0.quota.unit == "vCPU" }
        if !quotas.isEmpty {
            lines += [.blank, .heading("Quota to have, in vCPU")]
            lines += quotas.map { .summary(quota($0)) }
        }
        return PageContent(lines, appendix: pools.filter(\.enabled).reversed().map { .details(.types($0.name)) })
    }

    /// A pool in one row: "g5 g4dn   up to $35,250 / month"; without a price, "from g4dn.xlarge".
    private func item(_ pool: EnvironmentDocument.Pool) -> Item {
        let name = pool.name
        let start = firstType(of: name).map { costRemark(name).isEmpty ? $0 : costRemark(name) }
        return Item(
            .pool(name), .openPool(name), .details(.types(name)), name,
            values: pool.enabled ? [pool.choiceInWords] : ["off"],
            remark: pool.enabled ? start ?? "no node can start" : "",
            severity: judgement?.visible.filter { $0.path?.pool?.name == name }.map(\.severity).max(),
            isGiven: choices.own.pools.contains(name))
    }

    /// All of one pool.
    private func page(ofPool pool: EnvironmentDocument.Pool) -> PageContent {
        let paths = FieldPath.pools[pool.name]
        var lines: [Line] = [.heading("Pool \(pool.name)"), line(paths.kind), line(paths.enabled)]
        if pool.enabled {
            lines += [
                .heading("What it may start"), line(paths.instanceFamilies), line(paths.instanceTypes),
                line(paths.instanceCategories), line(paths.minGeneration), types(pool.name),
                .heading("How much, and how it is bought"), line(paths.cpuLimit, remark: costRemark(pool.name)),
                line(paths.capacityTypes), line(paths.reservations), line(paths.zones),
                .heading("Its nodes"), line(paths.diskGiB), line(paths.diskThroughput), line(paths.instanceStore),
                line(paths.consolidation), line(paths.consolidateAfter), line(paths.labels), line(paths.taints),
            ]
        }
        func action(_ id: Item.ID, _ action: Action, _ label: String, _ help: String) -> Line {
            .action(Item(id, action, .words(label, help), label))
        }
        lines += [
            .blank,
            action(
                .renamePool, .ask(.poolName(pool.name)), "Rename",
                "The pool's name is that of its NodePool. Under another name Karpenter makes its nodes anew."),
            action(.copyPool, .copyPool(pool.name), "Copy", "Another pool that begins as this one is."),
            action(
                .removePool, .removePool(pool.name), "Remove",
                "Takes the pool out. One of the stack's or of a preset's is switched off."),
            action(.allPools, .openPool(nil), "All pools", "Back to the list of pools, as Esc goes."),
        ]
        return PageContent(lines, appendix: [.details(.types(pool.name))])
    }

    /// "214, from t3a.nano at $0.0047/h".
    private func types(_ pool: String) -> Line {
        .summary(
            Item(
                .types(pool), "Types that match",
                poolFacts == nil ? "" : Wording.grouped(poolFacts?[pool]?.candidates.count ?? 0),
                remark: firstType(of: pool) ?? "no node can start"))
    }

    /// "from t3a.nano at $0.0047/h".
    private func firstType(of pool: String) -> String? {
        poolFacts?[pool]?.candidates.first.map { candidate in
            "from \(candidate.type.name)" + (candidate.price.map { " at \(Wording.hourly($0.usdPerHour))/h" } ?? "")
        }
    }

    /// What the pool costs when it is at its limit.
    private func costRemark(_ pool: String) -> String {
        guard let cost = poolFacts?[pool]?.cost else { return "" }
        return "up to \(Wording.dollars(cents: cost.highestAtLimit.monthlyCents)) / month"
    }

    /// What a pool of the list is there for, and what can be done with it; nil on its own page.
    func hint(onPool name: String) -> String? {
        guard pool == nil else { return nil }
        let start = firstType(of: name).map { "Nodes for pods that wait, \($0). " } ?? ""
        return start + "Enter opens the pool, Delete takes it away."
    }

    /// What a pool can begin with, and what that costs in the document's zones.
    var templateOptions: [Picker.Option] {
        PoolTemplate.all.map { template in
            let match = PoolMatch(template.pool, of: document, catalog: context.catalog)
            let types = template.pool.choiceInWords
            guard let first = match.startable.first else {
                return Picker.Option(template.title, "\(types); the zones of the network have none")
            }
            let price = first.price.map { " at \(Wording.hourly($0.usdPerHour))/h" } ?? ""
            return Picker.Option(template.title, "\(types), from \(first.type.name)\(price)")
        }
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
    func typesHelp(_ pool: String) -> Layer.Help {
        let title = "What the pool \(pool) may start"
        guard let facts = poolFacts?[pool] else { return Layer.Help(title: title, paragraphs: ["The pool is off."]) }
        guard !facts.candidates.isEmpty else {
            return Layer.Help(
                title: title,
                paragraphs: ["Nothing: no type that the zones offer fits. Take more families, or raise the limit."])
        }
        let limit = document.pools[pool].cpuLimit
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

extension EnvironmentDocument.Pool {
    /// "g5 g4dn", "c m r from generation 5".
    fileprivate var choiceInWords: String {
        switch choice {
        case .types(let names), .families(let names): names.joined(separator: " ")
        case .categories(let names, let oldest):
            names.isEmpty ? "nothing chosen" : "\(names.joined(separator: " ")) from \(oldest)"
        }
    }
}
