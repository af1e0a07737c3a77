import EnvironmentBundle
import Estimates
import Text

extension ApplyPlan {
    /// The plan in short, for a terminal: cost, quotas, and the steps of each route with their minutes and what they make.
    var shortText: String {
        "\(environment) costs \(costInWords) while no pool runs a node.\n" + poolLines + "\n" + quotaText
            + routes.map { "\n" + $0.shortText }.joined()
    }

    private var poolLines: String {
        pools.map { pool in
            "\(pool.pool.name) adds \(Dollars.text(cents: pool.cheapestNode.monthlyCents)) for one \(pool.cheapestNode.type) all month, "
                + "\(Dollars.text(cents: pool.lowestAtLimit.monthlyCents)) to \(Dollars.text(cents: pool.highestAtLimit.monthlyCents)) at its limit.\n"
        }.joined()
    }

    private var quotaText: String {
        guard !quota.isEmpty else { return "" }
        let table = TextTable(
            ["Quota", "To apply", "To grow", "Published", ""], alignment: [.left, .right, .right, .right, .left],
            quota.map { entry in
                [
                    entry.need.quota.code, String(entry.least), String(entry.need.needed),
                    String(entry.need.quota.published),
                    entry.need.quota.name + (entry.request == nil ? "" : " (ask for more)"),
                ]
            })
        return table.text
    }
}

extension ApplyPlan.Route {
    fileprivate var shortText: String {
        let table = TextTable(
            ["", "Step", "Minutes", ""], alignment: [.right, .left, .right, .left],
            steps.enumerated().map { index, step in
                [
                    String(index + 1), step.id,
                    step.typicalMinutes == 0
                        ? "to \(step.longestMinutes)" : "\(step.typicalMinutes) to \(step.longestMinutes)",
                    step.title + (step.creates.isEmpty ? "" : ": " + step.creates.joined(separator: ", ")),
                ]
            })
        return "./apply.sh \(name): usually \(typicalMinutes) minutes, at most \(longestMinutes)\n" + table.text
    }
}
