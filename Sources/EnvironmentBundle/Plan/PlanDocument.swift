import Account
import Estimates
import StructuredData

extension ApplyPlan {
    /// The plan as plan.json holds it; `schema` describes the shape.
    package var document: StructuredValue {
        [
            "apiVersion": "slipway.dev/v1", "kind": "ApplyPlan", "environment": .text(environment),
            "cost": costDocument,
            "quota": .list(quota.map(\.document)),
            "routes": .list(routes.map(\.document)),
        ]
    }

    /// Amounts in US dollars a month.
    private var costDocument: StructuredValue {
        [
            "currency": "USD",
            "monthly": .decimal(hundredths: cost.monthlyCents),
            "incomplete": .flag(cost.isIncomplete),
            "items": .list(
                cost.items.map { item in
                    [
                        "label": .text(item.label), "workings": .text(item.workings),
                        "monthly": item.cents.map { .decimal(hundredths: $0) } ?? .null,
                        "estimated": .flag(item.isEstimated),
                    ]
                }),
            "pools": .list(
                pools.map { cost in
                    [
                        "pool": .text(cost.pool.name),
                        "oneNode": cost.cheapestNode.document,
                        "limitAtLeast": cost.lowestAtLimit.document,
                        "limitAtMost": cost.highestAtLimit.document,
                    ]
                }),
            "leavesOut": .texts(cost.leavesOut),
        ]
    }
}

extension PoolCost.Figure {
    fileprivate var document: StructuredValue {
        [
            "type": .text(type), "workings": .text(workings), "monthly": .decimal(hundredths: monthlyCents),
            "estimated": .flag(isEstimated),
        ]
    }
}

extension AccountQuota {
    fileprivate var document: StructuredValue {
        .members([
            "service": .text(need.quota.service), "code": .text(need.quota.code), "name": .text(need.quota.name),
            "unit": .text(need.quota.unit), "needed": .integer(need.needed), "least": .integer(least),
            "published": .integer(need.quota.published), "workings": .text(need.workings),
            "request": request.map(StructuredValue.texts),
        ])
    }
}

extension ApplyPlan.Route {
    fileprivate var document: StructuredValue {
        [
            "name": .text(name), "steps": .list(steps.map(\.document)),
            "stops": .list(stops.map { ["step": .text($0.step), "title": .text($0.title)] }),
            "teardown": .list(teardown.map(\.document)),
        ]
    }
}

extension ApplyPlan.Step {
    fileprivate var document: StructuredValue {
        [
            "id": .text(id), "title": .text(title), "kind": .text(kind.rawValue), "needs": .texts(needs),
            "command": .texts(command), "workingDirectory": .text(workingDirectory), "creates": .texts(creates),
            "minutes": ["typical": .integer(typicalMinutes), "max": .integer(longestMinutes)],
            "undo": .texts(undo), "remedy": .text(remedy),
        ]
    }
}
