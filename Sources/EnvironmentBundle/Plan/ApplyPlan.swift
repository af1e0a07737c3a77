import Catalog
import Environment
import Estimates

/// What applying a bundle will do: the steps of each route, in order, with what each needs, makes, takes and how it is undone.
///
/// plan.json, PLAN.md, apply.sh, destroy.sh and the wizard's last pages are all made from this one value.
public struct ApplyPlan: Equatable, Sendable {
    public let environment: String
    /// What the environment costs in a month while no pool runs a node.
    public let cost: CostEstimate
    /// What the nodes of the pools cost on top.
    public let pools: [PoolCost]
    public let quota: [PlanQuota]
    public let routes: [Route]

    init(for document: EnvironmentDocument, estimate: Estimate, catalog: Catalog) {
        environment = document.name
        cost = estimate.cost
        pools = PoolCost.costs(of: document, catalog: catalog)
        quota = estimate.quotas.map { PlanQuota($0, of: document, catalog: catalog) }
        let terraform = TerraformRoute(document: document, quota: quota)
        let rafay = RafayRoute(document: document)
        routes = [terraform.route] + (document.delivery.rafay.enabled ? [rafay.route] : [])
    }

    private init(_ plan: ApplyPlan, routes: [Route]) {
        environment = plan.environment
        cost = plan.cost
        pools = plan.pools
        quota = plan.quota
        self.routes = routes
    }

    /// The same plan with one route alone; with none when it has no route of that name.
    public func keeping(route name: String) -> ApplyPlan {
        ApplyPlan(self, routes: routes.filter { $0.name == name })
    }

    /// One way to bring the environment about.
    public struct Route: Equatable, Sendable {
        /// `terraform` or `rafay`.
        public let name: String
        /// In the order in which they are carried out.
        public let steps: [Step]
        /// The steps that take the environment down again, in their order.
        public let teardown: [Step]

        init(name: String, steps: [Step], teardown: [Step]) {
            self.name = name
            self.steps = StepOrder.ordered(steps)
            self.teardown = StepOrder.ordered(teardown)
        }

        /// Minutes of all steps together: usual ones, and most.
        public var typicalMinutes: Int { steps.map(\.typicalMinutes).reduce(0, +) }
        public var longestMinutes: Int { steps.map(\.longestMinutes).reduce(0, +) }
    }

    public enum Kind: String, CaseIterable, Sendable {
        /// Reads and prepares, and changes nothing in the account. Repeated as often as a later step needs it.
        case preflight
        /// Makes or removes something.
        case change
        /// Waits until what was made works.
        case verify
    }
}
