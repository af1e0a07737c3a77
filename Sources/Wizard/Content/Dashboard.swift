import EnvironmentBundle
import Estimates

/// Cost and plan at a glance, side by side where there is room. All of it can be read behind the figures too.
package struct Dashboard: Equatable, Sendable {
    /// A part of the monthly cost.
    package struct Cost: Equatable, Sendable {
        package let label: String
        package let cents: Int
    }

    /// A step of the plan, or several that are told of as one.
    package struct Step: Equatable, Sendable {
        package let title: String
        /// Minutes from the beginning, as they usually pass.
        package let minutes: Range<Int>
    }

    /// The dearest first.
    package let costs: [Cost]
    package let steps: [Step]
    /// "by terraform"; empty while there is no plan.
    package let route: String

    init(cost: CostEstimate, route: ApplyPlan.Route?) {
        costs = cost.items.compactMap { item in item.cents.map { Cost(label: item.label, cents: $0) } }
            .filter { $0.cents > 0 }.sorted { $0.cents > $1.cents }
        self.route = route.map { "by \($0.name)" } ?? ""
        var steps: [Step] = []
        var passed = 0
        for step in route?.steps ?? [] where step.typicalMinutes > 0 {
            steps.append(Step(title: step.title, minutes: passed..<(passed + step.typicalMinutes)))
            passed += step.typicalMinutes
        }
        self.steps = steps
    }
}
