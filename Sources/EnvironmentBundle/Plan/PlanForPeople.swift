import Account
import Estimates
import StructuredData
import Text

/// PLAN.md: the plan as a page to read before applying, and to look things up in when a step fails.
extension ApplyPlan {
    /// The whole page, ending with a newline.
    package var markdown: String {
        let sections =
            ["# Plan for \(MarkdownText.plain(environment))", opening]
            + routes.map(section)
            + ["## Cost", costSection, "## Quota", quotaSection, "## When a step fails", failureSection]
        return sections.joined(separator: "\n\n") + "\n"
    }

    private var opening: String {
        """
        This page, plan.json and the scripts are made from one plan. A step that is done is not done again; a run that \
        failed or was killed goes on where it stopped. Marks and logs stand in `.apply/`.
        """
    }

    // MARK: Routes

    private func section(_ route: Route) -> String {
        let opening = [
            "## Route \(route.name)",
            """
            \(MarkdownText.block("./apply.sh \(route.name)", language: "sh"))

            Usually \(route.typicalMinutes) minutes, at most \(route.longestMinutes). The script asks before the first change.
            """,
        ]
        let parts = route.stops.map { stop in
            """
            In two parts: \(MarkdownText.code("./apply.sh \(route.name) --to \(stop.step)")) ends sooner. \
            \(MarkdownText.plain(stop.title)). Without `--to` the next run goes on from there.
            """
        }
        let rest = [
            MarkdownText.block(route.picture, language: "mermaid"),
            """
            Preflights change nothing in the account and are made again in every run that needs them; changes (in bold) \
            make something; verifications wait until it works.
            """,
            Self.table(route.steps),
            "The commands, as the script runs them in this folder:",
            MarkdownText.block(Self.commands(route.steps), language: "sh"),
            "### Taking it down: route \(route.name)",
            MarkdownText.block("./destroy.sh \(route.name)", language: "sh"),
            Self.table(route.teardown),
            MarkdownText.block(Self.commands(route.teardown), language: "sh"),
        ]
        return (opening + parts + rest).joined(separator: "\n\n")
    }

    private static func table(_ steps: [Step]) -> String {
        MarkdownText.table(
            ["step", "what it does", "minutes", "what it makes", "when it fails"], alignRight: [2],
            steps.map { step in
                let title = MarkdownText.plain(step.title)
                return [
                    MarkdownText.code(step.id), step.kind == .change ? "**\(title)**" : title,
                    step.typicalMinutes == 0
                        ? "≤ \(step.longestMinutes)" : "\(step.typicalMinutes) to \(step.longestMinutes)",
                    step.creates.map(MarkdownText.plain).joined(separator: "; "), MarkdownText.plain(step.remedy),
                ]
            })
    }

    private static func commands(_ steps: [Step]) -> String {
        steps.map { "# \($0.id)\n\(ShellText.command($0.command))" }.joined(separator: "\n")
    }

    // MARK: Cost

    private var costSection: String {
        let rows = cost.items.map { item in
            [
                MarkdownText.plain(item.label), MarkdownText.plain(item.workings),
                item.cents.map {
                    MarkdownText.plain(Dollars.text(cents: $0)) + (item.isEstimated ? " (estimated)" : "")
                }
                    ?? "no offline price",
            ]
        }
        let sum = [["**together**", "", "**\(MarkdownText.plain(Dollars.text(cents: cost.monthlyCents)))**"]]
        let opening = """
            \(costInWords.prefix(1).uppercased() + MarkdownText.plain(String(costInWords.dropFirst()))) in US dollars, while no pool runs \
            a node. A month has \(CostEstimate.hoursPerMonth) hours; prices stand in the catalog with source and date.
            """
        let pools =
            self.pools.isEmpty
            ? []
            : [
                "What the nodes of the pools add, on demand, all month, without their volumes:",
                MarkdownText.table(
                    ["pool", "one node", "at the limit", "workings"],
                    self.pools.map { pool in
                        [
                            MarkdownText.code(pool.pool.name),
                            Self.money(pool.cheapestNode),
                            "\(Self.money(pool.lowestAtLimit)) to \(Self.money(pool.highestAtLimit))",
                            [pool.cheapestNode, pool.lowestAtLimit, pool.highestAtLimit]
                                .map { MarkdownText.plain($0.workings) }.joined(separator: "; "),
                        ]
                    }),
            ]
        let leftOut =
            cost.leavesOut.isEmpty
            ? [] : ["Not in it:", cost.leavesOut.map { "- \(MarkdownText.plain($0))" }.joined(separator: "\n")]
        return
            ([opening, MarkdownText.table(["part", "workings", "a month"], alignRight: [2], rows + sum)] + pools
            + leftOut)
            .joined(separator: "\n\n")
    }

    private static func money(_ figure: PoolCost.Figure) -> String {
        MarkdownText.plain(Dollars.text(cents: figure.monthlyCents)) + (figure.isEstimated ? " (estimated)" : "")
    }

    // MARK: Quota

    private var quotaSection: String {
        let table = MarkdownText.table(
            ["quota", "to apply", "to grow to the limits", "workings", "AWS publishes", "new accounts have"],
            alignRight: [1, 2, 4, 5],
            quota.map { entry in
                let quota = entry.need.quota
                return [
                    "\(MarkdownText.plain(quota.name)) \(MarkdownText.code(quota.code))", String(entry.least),
                    "\(entry.need.needed) \(MarkdownText.plain(quota.unit))", MarkdownText.plain(entry.need.workings),
                    String(quota.published),
                    entry.need.applied.map { "\($0) in yours" } ?? quota.newAccount.map {
                        $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
                    } ?? "as published",
                ]
            })
        let requests = quota.compactMap(\.request)
        guard !requests.isEmpty else { return table }
        return [
            table,
            "To request what an account may not have yet (look at what it has first; AWS answers in minutes to days):",
            MarkdownText.block(requests.map(ShellText.command).joined(separator: "\n"), language: "sh"),
        ].joined(separator: "\n\n")
    }

    // MARK: Failures

    private var failureSection: String {
        let opening = """
            The script ends with the step, the last lines of its log and what to try. Put it right and start the script again: \
            it goes on where it stopped.
            """
        let table = MarkdownText.table(
            ["what you see", "why", "what to do"],
            FailureGuide.entries.map {
                [MarkdownText.plain($0.sign), MarkdownText.plain($0.reason), MarkdownText.plain($0.remedy)]
            })
        return opening + "\n\n" + table
    }
}
