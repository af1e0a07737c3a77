import Catalog
import Environment
import Estimates
import Text

extension Rule {
    static let costHigh = Rule(
        "CST001", "cost-high", .warning,
        about: [
            .coreNodes.instanceTypes, .generalNodes.instanceTypes, .coreNodes.desiredSize,
            .generalNodes.desiredSize,
        ],
        title: "An idle environment costs less than $3,000 a month",
        reason: """
            The environment without any work costs about $600 a month with the defaults: control plane, NAT gateway, \
            three nodes. Five times that is seldom meant; it is a large type or a large number of nodes in a group \
            that only holds add-ons. Work belongs to the pools, whose nodes come and go with it.
            """,
        example: .init(
            wrong: "coreNodes: {instanceTypes: [m5.24xlarge]}", right: "coreNodes: {instanceTypes: [m5.xlarge]}"),
        source: .init(
            "Slipway's cost estimate with EC2 on-demand prices of 2026-07-20; the threshold is Slipway's own",
            "2026-11-24")
    ) { subject in
        let cost = subject.estimate.cost
        guard cost.monthlyCents > Subject.highCents else { return [] }
        let groups = subject.nodeGroups.map { ($0, subject.monthlyCents(of: $0)) }
        guard let (placed, cents) = groups.max(by: { $0.1 < $1.1 }),
            placed.impossibleSizes.isEmpty
        else { return [] }
        // The number of nodes or their type, whichever is further from the default.
        let isCount = placed.group.desiredSize > 4 * placed.defaults.desiredSize
        let path = isCount ? placed.paths.desiredSize : placed.paths.instanceTypes
        return [
            Violation(
                path,
                "The environment costs about \(Dollars.text(cents: cost.monthlyCents / 100 * 100)) a month while "
                    + "nothing runs on it, \(Dollars.text(cents: cents / 100 * 100)) of it for the \(placed.name). "
                    + "Nodes for work come from the pools.",
                fix: subject.cheaper(placed, byCount: isCount))
        ]
    }
}

extension Subject {
    /// US cents a month, from which on an idle environment is called expensive.
    static let highCents = 300_000

    func monthlyCents(of placed: PlacedNodeGroup) -> Int {
        guard let type = placed.group.instanceTypes.first, let price = catalog.price(of: type, in: document.region)
        else {
            return 0
        }
        let hours =
            CostEstimate.hoursPerMonth * min(max(placed.group.desiredSize, 0), FieldBounds.nodes.size.upperBound)
        return Int((price.usdPerHour * 100 * Double(hours)).rounded())
    }

    /// The default size or type of a group, where that holds the add-ons and brings the cost down far enough.
    func cheaper(_ placed: PlacedNodeGroup, byCount: Bool) -> Fix? {
        let changes: [FieldChange]
        if byCount {
            let desired = placed.defaults.desiredSize
            changes = [
                FieldChange(placed.paths.desiredSize, .number(desired)),
                FieldChange(placed.paths.minSize, .number(min(placed.group.minSize, desired))),
            ]
        } else {
            guard let type = placed.defaults.instanceTypes.first.flatMap(catalog.instanceType), canBeNode(type) else {
                return nil
            }
            changes = [FieldChange(placed.paths.instanceTypes, .list([type.name]))]
        }
        let document = document.with(changes)
        let capacity = CapacityEstimate(of: document, catalog: catalog)
        let isEnough = capacity.group(placed).isSufficient == true
        let cost = CostEstimate(of: document, catalog: catalog, on: today)
        guard isEnough, cost.monthlyCents <= Self.highCents else { return nil }
        return Fix("go back to \(changes[0].value.text)", changes)
    }
}
