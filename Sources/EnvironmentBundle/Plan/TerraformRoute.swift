import Account
import Environment

/// Applying with Terraform alone: the account is asked, then stage by stage is planned, looked at and applied, then
/// the cluster has to show that its pools work.
struct TerraformRoute {
    let document: EnvironmentDocument
    let needs: AccountNeeds

    var route: ApplyPlan.Route { .init(name: "terraform", steps: steps, teardown: teardown) }

    private var clusterSteps: ClusterSteps { ClusterSteps(document: document) }

    private func steps(of stage: Stage) -> StageSteps {
        StageSteps(stage: stage, backend: document.delivery.terraform.backend)
    }

    /// The stages ask for Terraform 1.5.7, their backend in S3 for 1.10 (its lock); OpenTofu's versions go on from there.
    private var tools: ApplyPlan.Step {
        let terraform = document.delivery.terraform.backend == .s3 ? "terraform:1.10.0" : "terraform:1.5.7"
        return AccountChecks.tools(["sha256sum", terraform, "aws", "kubectl"])
    }

    /// The credentials are asked to hold for as long as all steps usually take, which only all steps tell.
    private var steps: [ApplyPlan.Step] {
        steps(lasting: steps(lasting: 0).reduce(0) { $0 + $1.typicalMinutes })
    }

    private func steps(lasting minutes: Int) -> [ApplyPlan.Step] {
        let tools = self.tools
        let bundle = AccountChecks.bundle
        let account = AccountChecks.account(in: needs.region, after: tools)
        let checks =
            AccountChecks(needs: needs).all(after: account)
            + [AccountChecks(needs: needs).timeLeft(minutes: minutes, after: account)]
        let initialized = Initialized(steps(of:), after: [tools, bundle, account])
        let nameFree = AccountChecks(needs: needs).nameFree(after: [account] + initialized.all)

        // Everything that can be known beforehand is known before the first stage is planned.
        let leftOver = AccountChecks(needs: needs).leftOver(after: [account] + initialized.all)
        let network = make(.network, after: checks + initialized.all + [nameFree] + leftOver)
        let cluster = make(.cluster, from: network.apply, initialized.cluster, after: [nameFree])
        let kubeconfig = clusterSteps.kubeconfig(after: [account, cluster.apply])
        let nodesReady = clusterSteps.nodesReady(after: kubeconfig)
        let addons = make(.addons, from: cluster.apply, initialized.addons, after: [nameFree, nodesReady])

        return [tools, bundle, account] + checks + initialized.all + [nameFree] + leftOver
            + network.all + cluster.all
            + [kubeconfig, nodesReady]
            + addons.all
            + clusterSteps.pools(after: [addons.apply, kubeconfig])
    }

    /// The step of each stage that fetches what it is made with.
    private struct Initialized {
        let network: ApplyPlan.Step
        let cluster: ApplyPlan.Step
        let addons: ApplyPlan.Step

        init(_ steps: (Stage) -> StageSteps, after needed: [ApplyPlan.Step]) {
            network = steps(.network).initialize(after: needed)
            cluster = steps(.cluster).initialize(after: needed)
            addons = steps(.addons).initialize(after: needed)
        }

        var all: [ApplyPlan.Step] { [network, cluster, addons] }
    }

    /// The steps that make a stage: the last one applies it.
    private struct Making {
        let preparations: [ApplyPlan.Step]
        let apply: ApplyPlan.Step

        var all: [ApplyPlan.Step] { preparations + [apply] }
    }

    private func make(_ stage: Stage, after needed: [ApplyPlan.Step]) -> Making {
        let plan = steps(of: stage).plan(after: needed)
        let review = steps(of: stage).review(after: plan)
        return Making(preparations: [plan, review], apply: apply(stage, after: review))
    }

    /// A stage that takes over outputs, of which the stage before makes the last.
    private func make(
        _ stage: Stage, from producer: ApplyPlan.Step, _ initialized: ApplyPlan.Step,
        after needed: [ApplyPlan.Step] = []
    ) -> Making {
        let takeOver = steps(of: stage).takeOver(from: producer, after: initialized)
        let rest = make(stage, after: [takeOver] + needed)
        return Making(preparations: [takeOver] + rest.preparations, apply: rest.apply)
    }

    private func apply(_ stage: Stage, after review: ApplyPlan.Step) -> ApplyPlan.Step {
        let network = document.network
        let steps = steps(of: stage)
        return switch stage {
        case .network where network.usesExistingVpc:
            steps.apply(
                "Take over the network that is there",
                creates: ["nothing in the VPC \(network.existingVpc.id), which was there before and stays as it is"]
                    + (network.existingVpc.tagSubnets
                        ? ["but for the tags by which load balancers find its subnets; destroying takes them away"]
                        : []),
                minutes: (1, 3), after: review)
        case .network:
            steps.apply(
                "Make the network",
                creates: [
                    "a VPC with \(network.subnetKinds) in each of \(network.zones.count) zones",
                    network.wayOut,
                ], minutes: (3, 10), after: review)
        case .cluster:
            steps.apply(
                "Make the cluster and its node groups",
                creates: [
                    "the EKS cluster \(document.name), version \(document.cluster.version)",
                    "core nodes: \(document.coreNodes.desiredSize)",
                    "general-purpose nodes: \(document.generalNodes.desiredSize)",
                ], minutes: (15, 40), after: review)
        case .addons:
            steps.apply(
                "Install the add-ons, Karpenter and its pools",
                creates: [
                    "Karpenter with its IAM roles, queue and NodePools", "the add-ons that the environment chose",
                ],
                minutes: (10, 30), after: review)
        }
    }

    private var teardown: [ApplyPlan.Step] {
        let tools = self.tools
        let account = AccountChecks.account(in: needs.region, after: tools)
        // The bundle may have been changed since; what was applied has to be destroyed all the same.
        let initialized = Initialized(steps(of:), after: [tools, account])
        let models = clusterSteps.models(after: [account])
        let own = clusterSteps.own(after: [account] + initialized.all)
        let nodePools = clusterSteps.removeNodePools(after: [own] + models)
        let loadBalancers = clusterSteps.removeLoadBalancers(after: [own, nodePools])
        let addons = steps(of: .addons).destroy(
            "Destroy the add-ons", minutes: (5, 20), after: [account, loadBalancers] + initialized.all)
        let cluster = steps(of: .cluster).destroy(
            "Destroy the cluster and its node groups", minutes: (12, 30),
            after: [account, addons, initialized.network, initialized.cluster])
        let network = steps(of: .network).destroy(
            document.network.usesExistingVpc ? "Give the network back as it was" : "Destroy the network",
            minutes: (3, 20), after: [account, cluster, initialized.network])
        return [tools, account] + initialized.all + models
            + [own, nodePools, loadBalancers, addons, cluster, network]
            + [clusterSteps.leftOvers(after: [network, account])]
    }
}
