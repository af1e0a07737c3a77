import Account
import Catalog
import Environment
import Estimates

/// What applying a bundle will do: the steps of each route, in order, with what each needs, makes, takes and how it is undone.
///
/// plan.json, PLAN.md, apply.sh, destroy.sh and the wizard's last pages are all made from this one value.
package struct ApplyPlan: Equatable, Sendable {
    package let environment: String
    /// What the environment costs in a month while no pool runs a node.
    package let cost: CostEstimate
    /// What the nodes of the pools cost on top.
    package let pools: [PoolCost]
    package let quota: [AccountQuota]
    package let routes: [Route]

    init(for document: EnvironmentDocument, estimate: Estimate, catalog: Catalog) {
        environment = document.name
        cost = estimate.cost
        let matches = PoolMatch.all(of: document, catalog: catalog)
        pools = PoolCost.costs(matches, of: document, catalog: catalog)
        quota = estimate.quotas.map { AccountQuota($0, of: document, catalog: catalog) }
        let needs = AccountNeeds(of: document, quotas: quota, pools: matches, catalog: catalog)
        let terraform = TerraformRoute(document: document, needs: needs)
        let rafay = RafayRoute(document: document, needs: needs)
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
    package func keeping(route name: String) -> ApplyPlan {
        ApplyPlan(self, routes: routes.filter { $0.name == name })
    }

    /// One way to bring the environment about.
    package struct Route: Equatable, Sendable {
        /// `terraform` or `rafay`.
        package let name: String
        /// In the order in which they are carried out.
        package let steps: [Step]
        /// Steps after which something is whole, so that a run may end there: `--to STEP`.
        package let stops: [Stop]
        /// The steps that take the environment down again, in their order.
        package let teardown: [Step]

        init(name: String, steps: [Step], stops: [Stop] = [], teardown: [Step]) {
            self.name = name
            self.steps = steps
            self.stops = stops
            self.teardown = teardown
        }

        /// Minutes of all steps together: usual ones, and most.
        package var typicalMinutes: Int { steps.map(\.typicalMinutes).reduce(0, +) }
        package var longestMinutes: Int { steps.map(\.longestMinutes).reduce(0, +) }
    }

    /// A step at which a run may end, and what stands then.
    package struct Stop: Equatable, Sendable {
        /// The id of a step of the route.
        package let step: String
        package let title: String
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// Reads and prepares, and changes nothing in the account. Repeated as often as a later step needs it.
        case preflight
        /// Makes or removes something.
        case change
        /// Waits until what was made works.
        case verify
    }
}
